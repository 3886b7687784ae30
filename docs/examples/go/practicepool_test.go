// A practice pool for the tests of a Go package, with the standard library only.
package practicepool

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"net/http"
	"os"
	"os/exec"
	"testing"
)

var pool struct {
	Endpoint string `json:"endpoint"`
	Region   string `json:"region"`
	ClientID string `json:"client_id"`
	Users    []struct {
		Username string `json:"username"`
		Password string `json:"password"`
	} `json:"users"`
}

func TestMain(m *testing.M) {
	command := exec.Command("cognito-desk", "practice", "--with-parent")
	input, err := command.StdinPipe()
	check(err)
	output, err := command.StdoutPipe()
	check(err)
	command.Stderr = os.Stderr
	check(command.Start())
	line, err := bufio.NewReader(output).ReadBytes('\n')
	check(err)
	check(json.Unmarshal(line, &pool))
	// aws-sdk-go-v2 takes the endpoint from the environment, too.
	os.Setenv("AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER", pool.Endpoint)
	os.Setenv("AWS_REGION", pool.Region)
	status := m.Run()
	input.Close() // the pool ends with its standard input
	command.Wait()
	os.Exit(status)
}

func TestSignsInWithATextMessage(t *testing.T) {
	user := pool.Users[0]
	var challenge struct{ ChallengeName, Session string }
	call("InitiateAuth", map[string]any{
		"ClientId":       pool.ClientID,
		"AuthFlow":       "USER_PASSWORD_AUTH",
		"AuthParameters": map[string]string{"USERNAME": user.Username, "PASSWORD": user.Password},
	}, &challenge)
	if challenge.ChallengeName != "SMS_MFA" {
		t.Fatalf("asked for %s", challenge.ChallengeName)
	}
	var answer struct{ AuthenticationResult struct{ IdToken string } }
	call("RespondToAuthChallenge", map[string]any{
		"ClientId":      pool.ClientID,
		"ChallengeName": challenge.ChallengeName,
		"Session":       challenge.Session,
		"ChallengeResponses": map[string]string{
			"USERNAME": user.Username, "SMS_MFA_CODE": code(challenge.Session),
		},
	}, &answer)
	if answer.AuthenticationResult.IdToken == "" {
		t.Fatal("no token")
	}
}

// The code that came with a challenge.
func code(session string) string {
	sum := sha256.Sum256([]byte(session))
	query := "?session_sha256=" + hex.EncodeToString(sum[:])
	reply, err := http.Get(pool.Endpoint + "/practice/messages" + query)
	check(err)
	defer reply.Body.Close()
	var messages []struct{ Code string }
	check(json.NewDecoder(reply.Body).Decode(&messages))
	return messages[len(messages)-1].Code
}

// As an SDK does it.
func call(operation string, body, answer any) {
	sent, err := json.Marshal(body)
	check(err)
	request, err := http.NewRequest("POST", pool.Endpoint, bytes.NewReader(sent))
	check(err)
	request.Header.Set("Content-Type", "application/x-amz-json-1.1")
	request.Header.Set("X-Amz-Target", "AWSCognitoIdentityProviderService."+operation)
	reply, err := http.DefaultClient.Do(request)
	check(err)
	defer reply.Body.Close()
	check(json.NewDecoder(reply.Body).Decode(answer))
}

func check(err error) {
	if err != nil {
		panic(err)
	}
}
