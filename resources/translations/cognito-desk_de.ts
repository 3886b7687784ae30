<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Cognito Desk</source>
        <translation>Über Cognito Desk</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Signs people in to Amazon Cognito with a second step, and shows what the tokens say.</source>
        <translation>Meldet Personen mit einem zweiten Schritt bei Amazon Cognito an und zeigt, was in den Tokens steht.</translation>
    </message>
    <message>
        <source>Practice pool: {address}</source>
        <translation>Übungspool: {address}</translation>
    </message>
    <message>
        <source>Log file: {path}</source>
        <translation>Protokolldatei: {path}</translation>
    </message>
    <message>
        <source>Addresses in use</source>
        <translation>Verwendete Adressen</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Addresses, versions and licences</source>
        <translation>Adressen, Versionen und Lizenzen</translation>
    </message>
    <message>
        <source>{setting} can&apos;t be used</source>
        <translation>{setting} kann nicht verwendet werden</translation>
    </message>
    <message>
        <source>no connection</source>
        <translation>keine Verbindung</translation>
    </message>
    <message>
        <source>Sign-in service</source>
        <translation>Anmeldedienst</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Need help? Contact %1.</source>
        <translation>Brauchen Sie Hilfe? Wenden Sie sich an %1.</translation>
    </message>
    <message>
        <source>Licence texts…</source>
        <translation>Lizenztexte…</translation>
    </message>
    <message>
        <source>Licence texts</source>
        <translation>Lizenztexte</translation>
    </message>
</context>
<context>
    <name>Account</name>
    <message>
        <source>From now on you are asked for this: %1.</source>
        <translation>Von nun an werden Sie hiernach gefragt: %1.</translation>
    </message>
    <message>
        <source>Your password was changed. Use the new one when you sign in next time.</source>
        <translation>Ihr Passwort wurde geändert. Verwenden Sie bei der nächsten Anmeldung das neue.</translation>
    </message>
    <message>
        <source>Your phone number is verified.</source>
        <translation>Ihre Telefonnummer ist bestätigt.</translation>
    </message>
    <message>
        <source>Your email address is verified.</source>
        <translation>Ihre E-Mail-Adresse ist bestätigt.</translation>
    </message>
    <message>
        <source>Your authenticator app is linked. Keep its entry: you need it to sign in.</source>
        <translation>Ihre Authenticator-App ist verknüpft. Behalten Sie den Eintrag darin: Sie brauchen ihn zum Anmelden.</translation>
    </message>
    <message>
        <source>The authenticator app is unlinked. You can delete its entry in the app as well.</source>
        <translation>Die Authenticator-App ist getrennt. Sie können den Eintrag auch in der App löschen.</translation>
    </message>
    <message>
        <source>Your choice was saved.</source>
        <translation>Ihre Auswahl wurde gespeichert.</translation>
    </message>
    <message>
        <source>You confirmed that it&apos;s you.</source>
        <translation>Sie haben bestätigt, dass Sie es sind.</translation>
    </message>
    <message>
        <source>The sign-in service names no level for it.</source>
        <translation>Der Anmeldedienst nennt keine Stufe dafür.</translation>
    </message>
    <message>
        <source>The Overview shows it after the next refresh.</source>
        <translation>Die Übersicht zeigt es nach dem nächsten Erneuern.</translation>
    </message>
    <message>
        <source>Unlink authenticator app?</source>
        <translation>Authenticator-App trennen?</translation>
    </message>
    <message>
        <source>Its codes will no longer sign you in. Make sure that you have another second step, such as text messages.</source>
        <translation>Mit ihren Codes können Sie sich dann nicht mehr anmelden. Sorgen Sie dafür, dass Sie einen anderen zweiten Schritt haben, etwa SMS.</translation>
    </message>
    <message>
        <source>Unlink app</source>
        <translation>App trennen</translation>
    </message>
    <message>
        <source>Unlinking…</source>
        <translation>Wird getrennt…</translation>
    </message>
</context>
<context>
    <name>AccountActions</name>
    <message>
        <source>Sign in first.</source>
        <translation>Melden Sie sich zuerst an.</translation>
    </message>
    <message>
        <source>This connection doesn&apos;t allow changes to your account.</source>
        <translation>Diese Verbindung erlaubt keine Änderungen an Ihrem Konto.</translation>
    </message>
    <message>
        <source>The sign-in service can&apos;t be reached just now.</source>
        <translation>Der Anmeldedienst ist gerade nicht erreichbar.</translation>
    </message>
    <message>
        <source>Your sign-in ended. Choose Refresh now first.</source>
        <translation>Ihre Anmeldung ist abgelaufen. Wählen Sie zuerst „Jetzt erneuern“.</translation>
    </message>
    <message>
        <source>one moment…</source>
        <translation>einen Moment…</translation>
    </message>
    <message>
        <source>none is linked</source>
        <translation>keine ist verknüpft</translation>
    </message>
    <message>
        <source>already verified</source>
        <translation>schon bestätigt</translation>
    </message>
    <message>
        <source>no phone number</source>
        <translation>keine Telefonnummer</translation>
    </message>
    <message>
        <source>no email address</source>
        <translation>keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>already confirmed</source>
        <translation>schon bestätigt</translation>
    </message>
</context>
<context>
    <name>AccountMenu</name>
    <message>
        <source>&amp;Account</source>
        <translation>&amp;Konto</translation>
    </message>
    <message>
        <source>Change &amp;password…</source>
        <translation>&amp;Passwort ändern…</translation>
    </message>
    <message>
        <source>Verify p&amp;hone number…</source>
        <translation>&amp;Telefonnummer bestätigen…</translation>
    </message>
    <message>
        <source>Verify &amp;email…</source>
        <translation>&amp;E-Mail-Adresse bestätigen…</translation>
    </message>
    <message>
        <source>&amp;Link authenticator app…</source>
        <translation>Authenticator-App &amp;verknüpfen…</translation>
    </message>
    <message>
        <source>&amp;Unlink authenticator app…</source>
        <translation>Authenticator-App t&amp;rennen…</translation>
    </message>
    <message>
        <source>Preferred &amp;second step…</source>
        <translation>Bevorzugter &amp;zweiter Schritt…</translation>
    </message>
    <message>
        <source>Confirm it&apos;s &amp;you again…</source>
        <translation>Erneut bestätigen, dass &amp;Sie es sind…</translation>
    </message>
    <message>
        <source>&amp;Devices and sessions…</source>
        <translation>&amp;Geräte und Sitzungen…</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>Achieved</name>
    <message>
        <source>Your authenticator app is linked.</source>
        <translation>Ihre Authenticator-App ist verknüpft.</translation>
    </message>
    <message>
        <source>Your new password is set.</source>
        <translation>Ihr neues Passwort ist festgelegt.</translation>
    </message>
    <message>
        <source>Your password was right. Now the second step.</source>
        <translation>Ihr Passwort stimmt. Jetzt folgt der zweite Schritt.</translation>
    </message>
    <message>
        <source>A new code was sent. Use the one in the newest email.</source>
        <translation>Ein neuer Code wurde gesendet. Verwenden Sie den aus der neuesten E-Mail.</translation>
    </message>
    <message>
        <source>A new code was sent. Use the one in the newest text message.</source>
        <translation>Ein neuer Code wurde gesendet. Verwenden Sie den aus der neuesten SMS.</translation>
    </message>
    <message>
        <source>Your account is active. One more code signs you in.</source>
        <translation>Ihr Konto ist aktiv. Mit noch einem Code sind Sie angemeldet.</translation>
    </message>
    <message>
        <source>Your email address is set up. One more code signs you in.</source>
        <translation>Ihre E-Mail-Adresse ist eingerichtet. Mit noch einem Code sind Sie angemeldet.</translation>
    </message>
    <message>
        <source>That code was right. Signing in takes one more.</source>
        <translation>Dieser Code stimmt. Für die Anmeldung ist noch einer nötig.</translation>
    </message>
    <message>
        <source>That code was right. One more is needed.</source>
        <translation>Dieser Code stimmt. Noch einer ist nötig.</translation>
    </message>
</context>
<context>
    <name>ActionButton</name>
    <message numerus="yes">
        <source>Try again in %n s</source>
        <translation>
            <numerusform>Neuer Versuch in %n s</numerusform>
            <numerusform>Neuer Versuch in %n s</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again in %1</source>
        <translation>Neuer Versuch in %1</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Code asked for</source>
        <translation>Code verlangt</translation>
    </message>
    <message>
        <source>Choice of method</source>
        <translation>Wahl der Methode</translation>
    </message>
    <message>
        <source>New password asked for</source>
        <translation>Neues Passwort verlangt</translation>
    </message>
    <message>
        <source>Password asked for</source>
        <translation>Passwort verlangt</translation>
    </message>
    <message>
        <source>Authenticator app to link</source>
        <translation>Authenticator-App zu verknüpfen</translation>
    </message>
    <message>
        <source>Email address asked for</source>
        <translation>E-Mail-Adresse verlangt</translation>
    </message>
    <message>
        <source>Own question asked</source>
        <translation>Eigene Frage gestellt</translation>
    </message>
    <message>
        <source>Computer to remember or not</source>
        <translation>Computer merken oder nicht</translation>
    </message>
    <message>
        <source>Step to take first</source>
        <translation>Zuerst nötiger Schritt</translation>
    </message>
    <message>
        <source>Session stored on this computer</source>
        <translation>Sitzung auf diesem Computer gespeichert</translation>
    </message>
    <message>
        <source>Stored session read</source>
        <translation>Gespeicherte Sitzung gelesen</translation>
    </message>
    <message>
        <source>Stored session deleted</source>
        <translation>Gespeicherte Sitzung gelöscht</translation>
    </message>
    <message>
        <source>Pool&apos;s public keys</source>
        <translation>Öffentliche Schlüssel des Pools</translation>
    </message>
    <message>
        <source>Sign-in ended</source>
        <translation>Anmeldevorgang beendet</translation>
    </message>
    <message>
        <source>Search for a Region ended</source>
        <translation>Suche nach einer Region beendet</translation>
    </message>
    <message>
        <source>Sign-out ended</source>
        <translation>Abmeldung beendet</translation>
    </message>
    <message>
        <source>Refresh ended</source>
        <translation>Erneuerung beendet</translation>
    </message>
    <message>
        <source>Sign-out everywhere ended</source>
        <translation>Abmeldung überall beendet</translation>
    </message>
    <message>
        <source>Password reset ended</source>
        <translation>Zurücksetzen des Passworts beendet</translation>
    </message>
    <message>
        <source>Change of password ended</source>
        <translation>Änderung des Passworts beendet</translation>
    </message>
    <message>
        <source>Verifying the phone number ended</source>
        <translation>Bestätigung der Telefonnummer beendet</translation>
    </message>
    <message>
        <source>Verifying the email address ended</source>
        <translation>Bestätigung der E-Mail-Adresse beendet</translation>
    </message>
    <message>
        <source>Linking an app ended</source>
        <translation>Verknüpfen einer App beendet</translation>
    </message>
    <message>
        <source>Unlinking the app ended</source>
        <translation>Trennen der App beendet</translation>
    </message>
    <message>
        <source>Choice of second step ended</source>
        <translation>Wahl des zweiten Schritts beendet</translation>
    </message>
    <message>
        <source>Confirming who it is ended</source>
        <translation>Erneute Bestätigung der Person beendet</translation>
    </message>
    <message>
        <source>Looking up second steps ended</source>
        <translation>Abfrage der zweiten Schritte beendet</translation>
    </message>
    <message>
        <source>Reading the devices ended</source>
        <translation>Lesen der Geräte beendet</translation>
    </message>
    <message>
        <source>Forgetting a device ended</source>
        <translation>Entfernen eines Geräts beendet</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Search for a Region</source>
        <translation>Suche nach einer Region</translation>
    </message>
    <message>
        <source>Sign-out</source>
        <translation>Abmeldung</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Sign-out everywhere</source>
        <translation>Abmeldung überall</translation>
    </message>
    <message>
        <source>Password reset</source>
        <translation>Zurücksetzen des Passworts</translation>
    </message>
    <message>
        <source>Change of password</source>
        <translation>Änderung des Passworts</translation>
    </message>
    <message>
        <source>Verifying the phone number</source>
        <translation>Bestätigung der Telefonnummer</translation>
    </message>
    <message>
        <source>Verifying the email address</source>
        <translation>Bestätigung der E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Linking an app</source>
        <translation>Verknüpfen einer App</translation>
    </message>
    <message>
        <source>Unlinking the app</source>
        <translation>Trennen der App</translation>
    </message>
    <message>
        <source>Choice of second step</source>
        <translation>Wahl des zweiten Schritts</translation>
    </message>
    <message>
        <source>Confirming who it is</source>
        <translation>Erneute Bestätigung der Person</translation>
    </message>
    <message>
        <source>Looking up second steps</source>
        <translation>Abfrage der zweiten Schritte</translation>
    </message>
    <message>
        <source>Reading the devices</source>
        <translation>Lesen der Geräte</translation>
    </message>
    <message>
        <source>Forgetting a device</source>
        <translation>Vergessen eines Geräts</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Code entered</source>
        <translation>Code eingegeben</translation>
    </message>
    <message>
        <source>New code asked for</source>
        <translation>Neuer Code verlangt</translation>
    </message>
    <message>
        <source>Other method asked for</source>
        <translation>Andere Methode verlangt</translation>
    </message>
    <message>
        <source>Other Region asked for</source>
        <translation>Andere Region verlangt</translation>
    </message>
    <message>
        <source>Method chosen</source>
        <translation>Methode gewählt</translation>
    </message>
    <message>
        <source>New password entered</source>
        <translation>Neues Passwort eingegeben</translation>
    </message>
    <message>
        <source>Password entered</source>
        <translation>Passwort eingegeben</translation>
    </message>
    <message>
        <source>Email address entered</source>
        <translation>E-Mail-Adresse eingegeben</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Frage beantwortet</translation>
    </message>
    <message>
        <source>Remembering decided</source>
        <translation>Über das Merken entschieden</translation>
    </message>
    <message>
        <source>Step taken</source>
        <translation>Schritt ausgeführt</translation>
    </message>
    <message>
        <source>Nothing stored</source>
        <translation>Nichts gespeichert</translation>
    </message>
    <message>
        <source>No keyring</source>
        <translation>Kein Schlüsselbund</translation>
    </message>
    <message>
        <source>Keyring does not answer</source>
        <translation>Schlüsselbund antwortet nicht</translation>
    </message>
    <message>
        <source>Keyring refused</source>
        <translation>Schlüsselbund lehnte ab</translation>
    </message>
    <message>
        <source>Key is gone from the keyring</source>
        <translation>Schlüssel fehlt im Schlüsselbund</translation>
    </message>
    <message>
        <source>Stored session damaged</source>
        <translation>Gespeicherte Sitzung beschädigt</translation>
    </message>
    <message>
        <source>Can&apos;t be written</source>
        <translation>Kann nicht geschrieben werden</translation>
    </message>
    <message>
        <source>Second step unknown</source>
        <translation>Zweiter Schritt unbekannt</translation>
    </message>
    <message>
        <source>Code at hand</source>
        <translation>Code liegt vor</translation>
    </message>
    <message>
        <source>{number} ms</source>
        <translation>{number} ms</translation>
    </message>
    <message>
        <source>{number} s</source>
        <translation>{number} s</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Anfrage-ID</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>the pool&apos;s own</source>
        <translation>die eigene des Pools</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Storing the session again ended</source>
        <translation>Erneutes Speichern der Sitzung beendet</translation>
    </message>
    <message>
        <source>Storing the session again</source>
        <translation>Erneutes Speichern der Sitzung</translation>
    </message>
    <message>
        <source>Fetching keys ended</source>
        <translation>Abruf der Schlüssel beendet</translation>
    </message>
    <message>
        <source>Reading the user ended</source>
        <translation>Lesen des Benutzers beendet</translation>
    </message>
    <message>
        <source>Fetching keys</source>
        <translation>Abruf der Schlüssel</translation>
    </message>
    <message>
        <source>Reading the user</source>
        <translation>Lesen des Benutzers</translation>
    </message>
</context>
<context>
    <name>ActivityFilters</name>
    <message>
        <source>Filter activity</source>
        <translation>Aktivität filtern</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>UTC</source>
        <translation>UTC</translation>
    </message>
    <message>
        <source>Times in UTC, or else by this computer&apos;s time zone</source>
        <translation>Zeiten in UTC, sonst in der Zeitzone dieses Computers</translation>
    </message>
</context>
<context>
    <name>ActivityModel</name>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Time (local)</source>
        <translation>Zeit (lokal)</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Request-ID</translation>
    </message>
</context>
<context>
    <name>ActivityPage</name>
    <message>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Copy as a bug report</source>
        <translation>Als Fehlerbericht kopieren</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Nothing has happened yet. Each step of a sign-in shows here as one line, as it happens.</source>
        <translation>Noch ist nichts geschehen. Jeder Schritt einer Anmeldung erscheint hier als eine Zeile, sobald er geschieht.</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Bug report copied</source>
        <translation>Fehlerbericht kopiert</translation>
    </message>
    <message numerus="yes">
        <source>%n rows copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export activity</source>
        <translation>Aktivität exportieren</translation>
    </message>
    <message>
        <source>JSON Lines (*.jsonl)</source>
        <translation>JSON Lines (*.jsonl)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Activity exported</source>
        <translation>Aktivität exportiert</translation>
    </message>
    <message>
        <source>The file could not be written: {reason}</source>
        <translation>Die Datei konnte nicht geschrieben werden: {reason}</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>{number} lines</source>
        <translation>{number} Zeilen</translation>
    </message>
    <message>
        <source>1 line</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <source>{shown} of {total} lines</source>
        <translation>{shown} von {total} Zeilen</translation>
    </message>
    <message>
        <source>{lines}, paused, {waiting} new</source>
        <translation>{lines}, angehalten, {waiting} neue</translation>
    </message>
    <message>
        <source>What this app asked of the sign-in service and of you, step by step, without secrets. For testers and support.</source>
        <translation>Was diese App den Anmeldedienst und Sie gefragt hat, Schritt für Schritt, ohne Geheimnisse. Für Tests und Support.</translation>
    </message>
</context>
<context>
    <name>ActivitySums</name>
    <message>
        <source>Failures: {number}</source>
        <translation>Fehlschläge: {number}</translation>
    </message>
    <message>
        <source>Sessions opened: {number}</source>
        <translation>Geöffnete Sitzungen: {number}</translation>
    </message>
    <message>
        <source>Messages sent: {number}</source>
        <translation>Gesendete Nachrichten: {number}</translation>
    </message>
    <message numerus="yes">
        <source>%n by SMS, at {price} each: {sum}</source>
        <translation>
            <numerusform>%n per SMS zu {price}: {sum}</numerusform>
            <numerusform>%n per SMS zu je {price}: {sum}</numerusform>
        </translation>
    </message>
    <message>
        <source>{user} is locked out until {moment}</source>
        <translation>{user} ist bis {moment} gesperrt</translation>
    </message>
    <message>
        <source>{user} is locked out for up to 15 minutes, until {moment}</source>
        <translation>{user} ist bis zu 15 Minuten gesperrt, bis {moment}</translation>
    </message>
</context>
<context>
    <name>AddConnectionDialog</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>User pool id</source>
        <translation>ID des Benutzerpools</translation>
    </message>
    <message>
        <source>App client id</source>
        <translation>ID des App-Clients</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Geheimnis des Clients</translation>
    </message>
    <message>
        <source>Show client secret</source>
        <translation>Geheimnis des Clients anzeigen</translation>
    </message>
    <message>
        <source>Add this connection</source>
        <translation>Diese Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Adding…</source>
        <translation>Wird hinzugefügt…</translation>
    </message>
    <message>
        <source>Enter the app client&apos;s secret.</source>
        <translation>Geben Sie das Geheimnis des App-Clients ein.</translation>
    </message>
    <message>
        <source>This is what “%1” says. Nothing else of it is used.</source>
        <translation>Das steht in „%1“. Nichts anderes daraus wird verwendet.</translation>
    </message>
    <message>
        <source>This is what was found. Check it before you add it.</source>
        <translation>Das wurde gefunden. Prüfen Sie es, bevor Sie es hinzufügen.</translation>
    </message>
    <message>
        <source>A link wants to add this connection. Add it only if you expected that: the link&apos;s author chose where your password goes.</source>
        <translation>Ein Link will diese Verbindung hinzufügen. Fügen Sie sie nur hinzu, wenn Sie das erwartet haben: Wer den Link erstellt hat, hat bestimmt, wohin Ihr Passwort geht.</translation>
    </message>
    <message>
        <source>Checking with the service… You can add it without waiting.</source>
        <translation>Der Dienst wird gefragt… Sie können hinzufügen, ohne zu warten.</translation>
    </message>
    <message>
        <source>Asking AWS for the app clients…</source>
        <translation>AWS wird nach den App-Clients gefragt…</translation>
    </message>
</context>
<context>
    <name>AddressRow</name>
    <message>
        <source>Practice pool&apos;s address</source>
        <translation>Adresse des Übungspools</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>For other programs</source>
        <translation>Für andere Programme</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Practice pool</source>
        <translation>Übungspool</translation>
    </message>
</context>
<context>
    <name>AppClientChoice</name>
    <message>
        <source>App client</source>
        <translation>App-Client</translation>
    </message>
    <message>
        <source>List the app clients…</source>
        <translation>App-Clients auflisten…</translation>
    </message>
</context>
<context>
    <name>AppLinkDialog</name>
    <message>
        <source>Copy setup key</source>
        <translation>Schlüssel kopieren</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Add an account in the app and scan this code.</source>
        <translation>Fügen Sie in der App ein Konto hinzu und scannen Sie diesen Code.</translation>
    </message>
    <message>
        <source>Link app</source>
        <translation>App verknüpfen</translation>
    </message>
    <message>
        <source>Linking…</source>
        <translation>Wird verknüpft…</translation>
    </message>
    <message>
        <source>Link authenticator app</source>
        <translation>Authenticator-App verknüpfen</translation>
    </message>
    <message>
        <source>Add an account in the app and type this key.</source>
        <translation>Fügen Sie in der App ein Konto hinzu und tippen Sie diesen Schlüssel ein.</translation>
    </message>
    <message>
        <source>The app then lists it as “%1”.</source>
        <translation>Die App führt es dann als „%1“ auf.</translation>
    </message>
    <message>
        <source>Setup key</source>
        <translation>Einrichtungsschlüssel</translation>
    </message>
    <message>
        <source>Open an authenticator app on your phone, or install one.</source>
        <translation>Öffnen Sie eine Authenticator-App auf Ihrem Telefon oder installieren Sie eine.</translation>
    </message>
    <message>
        <source>Enter the code that the app shows now.</source>
        <translation>Geben Sie den Code ein, den die App jetzt anzeigt.</translation>
    </message>
</context>
<context>
    <name>AppearanceMenu</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
</context>
<context>
    <name>AskDialog</name>
    <message>
        <source>Use another method</source>
        <translation>Andere Methode verwenden</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Confirm it&apos;s you again</source>
        <translation>Erneut bestätigen, dass Sie es sind</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Confirming…</source>
        <translation>Wird bestätigt…</translation>
    </message>
</context>
<context>
    <name>AttemptBox</name>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>All attempts</source>
        <translation>Alle Versuche</translation>
    </message>
</context>
<context>
    <name>Attributes</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Date of birth (year-month-day)</source>
        <translation>Geburtsdatum (Jahr-Monat-Tag)</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>Phone number (with + and country code)</source>
        <translation>Telefonnummer (mit + und Landesvorwahl)</translation>
    </message>
    <message>
        <source>Picture (web address)</source>
        <translation>Bild (Webadresse)</translation>
    </message>
    <message>
        <source>Preferred user name</source>
        <translation>Bevorzugter Benutzername</translation>
    </message>
    <message>
        <source>Profile page (web address)</source>
        <translation>Profilseite (Webadresse)</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>AuthenticatorCode</name>
    <message>
        <source>Authenticator code</source>
        <translation>Authenticator-Code</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
    <message>
        <source>Authenticator app</source>
        <translation>Authenticator-App</translation>
    </message>
    <message>
        <source>The next code is on its way.</source>
        <translation>Der nächste Code kommt gleich.</translation>
    </message>
    <message>
        <source>1 second left</source>
        <translation>Noch 1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>Noch %n Sekunde</numerusform>
            <numerusform>Noch %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AwsCodeDialog</name>
    <message>
        <source>The AWS role asks for the code that {device} shows now.</source>
        <translation>Die AWS-Rolle verlangt den Code, den {device} jetzt anzeigt.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code for AWS</source>
        <translation>Code für AWS</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Enter the 6 digits that the device shows.</source>
        <translation>Geben Sie die 6 Ziffern ein, die das Gerät anzeigt.</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>You stay signed in</source>
        <translation>Sie bleiben angemeldet</translation>
    </message>
    <message>
        <source>Cognito Desk is in the notification area. Quit it there.</source>
        <translation>Cognito Desk ist im Infobereich zu finden. Dort können Sie es beenden.</translation>
    </message>
    <message>
        <source>You have been signed out</source>
        <translation>Sie wurden abgemeldet</translation>
    </message>
    <message>
        <source>You can stay signed in until %1. Sign out and in again before that, when it suits you.</source>
        <translation>Sie können bis %1 angemeldet bleiben. Melden Sie sich vorher ab und wieder an, wenn es Ihnen passt.</translation>
    </message>
    <message>
        <source>Your sign-in ends soon</source>
        <translation>Ihre Anmeldung endet bald</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>%1 on this computer sends your sign-in to %2, not to Amazon Cognito. Unless you expect that, enter no password: remove the variable first, and start this program again.</source>
        <translation>%1 auf diesem Computer leitet Ihre Anmeldung zu %2, nicht zu Amazon Cognito. Wenn Sie das nicht erwarten, geben Sie kein Passwort ein: Entfernen Sie zuerst die Variable, und starten Sie dieses Programm neu.</translation>
    </message>
</context>
<context>
    <name>BeginRunDialog</name>
    <message>
        <source>Rehearsal</source>
        <translation>Probelauf</translation>
    </message>
    <message>
        <source>Official run</source>
        <translation>Offizieller Lauf</translation>
    </message>
    <message>
        <source>Tested by</source>
        <translation>Getestet von</translation>
    </message>
    <message>
        <source>Witnessed by (may be left empty)</source>
        <translation>Bezeugt von (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Begin a run</source>
        <translation>Lauf beginnen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Write down who tests: the evidence names the tester.</source>
        <translation>Geben Sie an, wer testet: Der Nachweis nennt den Tester.</translation>
    </message>
    <message>
        <source>Phone for text messages (may be left empty)</source>
        <translation>Telefon für SMS (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Mailbox for codes (may be left empty)</source>
        <translation>Postfach für Codes (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Write the number with its country, such as +491701234567.</source>
        <translation>Schreiben Sie die Nummer mit Ländervorwahl, etwa +491701234567.</translation>
    </message>
    <message>
        <source>This is no email address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
</context>
<context>
    <name>CaseList</name>
    <message>
        <source>Filter cases</source>
        <translation>Fälle filtern</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>All cases</source>
        <translation>Alle Fälle</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Failed, broken or blocked</source>
        <translation>Nicht bestanden, gestört oder blockiert</translation>
    </message>
    <message>
        <source>Up for review</source>
        <translation>Zur Durchsicht</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>Warnungen</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Skipped or not applicable</source>
        <translation>Übersprungen oder entfallen</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Fälle</translation>
    </message>
    <message>
        <source>No case matches the filters.</source>
        <translation>Kein Fall passt zu den Filtern.</translation>
    </message>
</context>
<context>
    <name>CaseView</name>
    <message>
        <source>Attempt</source>
        <translation>Versuch</translation>
    </message>
    <message>
        <source>Run this case</source>
        <translation>Diesen Fall ausführen</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <source>Attempt {number}, running</source>
        <translation>Versuch {number}, läuft</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>{number}: {verdict}, {at}</source>
        <translation>{number}: {verdict}, {at}</translation>
    </message>
    <message>
        <source>Known deviation: {text}</source>
        <translation>Bekannte Abweichung: {text}</translation>
    </message>
</context>
<context>
    <name>CasesModel</name>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Case</source>
        <translation>Fall</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>{done} of {all}</source>
        <translation>{done} von {all}</translation>
    </message>
</context>
<context>
    <name>CheckCounts</name>
    <message numerus="yes">
        <source>All %n checks passed</source>
        <translation>
            <numerusform>Die Prüfung ist bestanden</numerusform>
            <numerusform>Alle %n Prüfungen sind bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 of {total} checks didn&apos;t pass</source>
        <translation>1 von {total} Prüfungen ist nicht bestanden</translation>
    </message>
    <message numerus="yes">
        <source>%n of {total} checks didn&apos;t pass</source>
        <translation>
            <numerusform>%n von {total} Prüfungen ist nicht bestanden</numerusform>
            <numerusform>%n von {total} Prüfungen sind nicht bestanden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CheckValue</name>
    <message>
        <source>a header without {name}</source>
        <translation>ein Header ohne {name}</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>a list of strings</source>
        <translation>eine Liste von Strings</translation>
    </message>
    <message>
        <source>a member stands there twice</source>
        <translation>ein Element steht zweimal da</translation>
    </message>
    <message>
        <source>a number too large</source>
        <translation>eine zu große Zahl</translation>
    </message>
    <message>
        <source>a number too long</source>
        <translation>eine zu lange Zahl</translation>
    </message>
    <message>
        <source>a number: seconds since 1970</source>
        <translation>eine Zahl: Sekunden seit 1970</translation>
    </message>
    <message>
        <source>a private key</source>
        <translation>ein privater Schlüssel</translation>
    </message>
    <message>
        <source>a second step</source>
        <translation>ein zweiter Schritt</translation>
    </message>
    <message>
        <source>a string</source>
        <translation>ein String</translation>
    </message>
    <message>
        <source>after {time}</source>
        <translation>nach {time}</translation>
    </message>
    <message>
        <source>amr: &quot;mfa&quot;, or a password and something else</source>
        <translation>amr: &quot;mfa&quot;, oder ein Passwort und etwas anderes</translation>
    </message>
    <message>
        <source>an MFA challenge was answered</source>
        <translation>eine MFA-Challenge wurde beantwortet</translation>
    </message>
    <message>
        <source>an even number</source>
        <translation>eine gerade Zahl</translation>
    </message>
    <message>
        <source>deeper than {levels}</source>
        <translation>tiefer als {levels}</translation>
    </message>
    <message>
        <source>exponent out of range</source>
        <translation>Exponent außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>half a surrogate pair</source>
        <translation>ein halbes Surrogatpaar</translation>
    </message>
    <message>
        <source>header: {name} a string</source>
        <translation>Header: {name} ein String</translation>
    </message>
    <message>
        <source>made by it</source>
        <translation>damit erstellt</translation>
    </message>
    <message>
        <source>made by {kid}</source>
        <translation>erstellt mit {kid}</translation>
    </message>
    <message>
        <source>more than {most} bytes</source>
        <translation>mehr als {most} Bytes</translation>
    </message>
    <message>
        <source>no keys named {kid}</source>
        <translation>keine Schlüssel namens {kid}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>none, or up to {time}</source>
        <translation>keine, oder bis {time}</translation>
    </message>
    <message>
        <source>not ASCII</source>
        <translation>nicht ASCII</translation>
    </message>
    <message>
        <source>not JSON: {reason} at {place}</source>
        <translation>kein JSON: {reason} an Stelle {place}</translation>
    </message>
    <message>
        <source>not UTF-8</source>
        <translation>nicht UTF-8</translation>
    </message>
    <message>
        <source>not a JSON object but {what}</source>
        <translation>kein JSON-Objekt, sondern {what}</translation>
    </message>
    <message>
        <source>not an RSA key</source>
        <translation>kein RSA-Schlüssel</translation>
    </message>
    <message>
        <source>not made by it</source>
        <translation>nicht damit erstellt</translation>
    </message>
    <message>
        <source>one public RSA key for {algorithm}, {least} to {most} bits</source>
        <translation>ein öffentlicher RSA-Schlüssel für {algorithm}, {least} bis {most} Bit</translation>
    </message>
    <message>
        <source>parts: {number}</source>
        <translation>Teile: {number}</translation>
    </message>
    <message>
        <source>refused by the library</source>
        <translation>von der Bibliothek abgelehnt</translation>
    </message>
    <message>
        <source>remembered device</source>
        <translation>gemerktes Gerät</translation>
    </message>
    <message>
        <source>sub and user name</source>
        <translation>sub und Benutzername</translation>
    </message>
    <message>
        <source>sub: the app client itself, since a machine&apos;s token has no user</source>
        <translation>sub: der App-Client selbst, da das Token einer Maschine keinen Benutzer hat</translation>
    </message>
    <message>
        <source>three base64url parts of strict JSON, at most {most} bytes</source>
        <translation>drei Teile in base64url aus striktem JSON, höchstens {most} Bytes</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>up to {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <source>{bits} bits</source>
        <translation>{bits} Bit</translation>
    </message>
    <message>
        <source>{bits} bits: {kid}</source>
        <translation>{bits} Bit: {kid}</translation>
    </message>
    <message>
        <source>{name} does not fit</source>
        <translation>{name} passt nicht</translation>
    </message>
    <message>
        <source>{name} is no number</source>
        <translation>{name} ist keine Zahl</translation>
    </message>
    <message>
        <source>{name} is not JSON</source>
        <translation>{name} ist kein JSON</translation>
    </message>
    <message>
        <source>{name}: a string that is not empty</source>
        <translation>{name}: ein nicht leerer String</translation>
    </message>
    <message>
        <source>{name}: not canonical base64url</source>
        <translation>{name}: kein kanonisches base64url</translation>
    </message>
    <message>
        <source>{name}: {what}</source>
        <translation>{name}: {what}</translation>
    </message>
    <message>
        <source>{number} bytes</source>
        <translation>{number} Bytes</translation>
    </message>
    <message>
        <source>{number} keys named {kid}</source>
        <translation>{number} Schlüssel namens {kid}</translation>
    </message>
    <message>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <source>{text}… ({number} characters)</source>
        <translation>{text}… ({number} Zeichen)</translation>
    </message>
    <message>
        <source>{why}: {kid}</source>
        <translation>{why}: {kid}</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Well-formed</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Issued by this pool</source>
        <translation>Von diesem Pool ausgestellt</translation>
    </message>
    <message>
        <source>Issued to this app</source>
        <translation>Für diese App ausgestellt</translation>
    </message>
    <message>
        <source>Kind of token</source>
        <translation>Art des Tokens</translation>
    </message>
    <message>
        <source>Not expired</source>
        <translation>Nicht abgelaufen</translation>
    </message>
    <message>
        <source>Already valid</source>
        <translation>Schon gültig</translation>
    </message>
    <message>
        <source>Issued in the past</source>
        <translation>In der Vergangenheit ausgestellt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Same sign-in</source>
        <translation>Dieselbe Anmeldung</translation>
    </message>
    <message>
        <source>Level of the sign-in</source>
        <translation>Stufe der Anmeldung</translation>
    </message>
    <message>
        <source>Second step made</source>
        <translation>Zweiter Schritt gemacht</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID-Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>The signatures are valid, and the tokens are this pool&apos;s, for this app and for you.</source>
        <translation>Die Signaturen sind gültig, und die Tokens stammen von diesem Pool, für diese App und für Sie.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Not verified: the pool&apos;s keys couldn&apos;t be reached</source>
        <translation>Nicht geprüft: Die Schlüssel des Pools waren nicht erreichbar</translation>
    </message>
    <message>
        <source>The pool&apos;s public keys couldn&apos;t be reached, so the signatures were not checked. Each refresh tries again; the Overview says what to do if it stays so.</source>
        <translation>Die öffentlichen Schlüssel des Pools waren nicht erreichbar, daher wurden die Signaturen nicht geprüft. Jede Erneuerung versucht es wieder; was zu tun ist, wenn es so bleibt, sagt die Übersicht.</translation>
    </message>
    <message>
        <source>Not verified: {passed} of {total} checks were made</source>
        <translation>Nicht geprüft: {passed} von {total} Prüfungen wurden gemacht</translation>
    </message>
    <message>
        <source>Some checks could not be made. Choose Refresh now to get new tokens.</source>
        <translation>Manche Prüfungen konnten nicht gemacht werden. Wählen Sie „Jetzt erneuern“, um neue Tokens zu holen.</translation>
    </message>
    <message>
        <source>Level not known</source>
        <translation>Stufe nicht bekannt</translation>
    </message>
    <message>
        <source>{passed} of {total} checks passed, 1 not made</source>
        <translation>{passed} von {total} Prüfungen bestanden, 1 nicht gemacht</translation>
    </message>
    <message>
        <source>The tokens are this pool&apos;s, for this app and for you. This connection asks for a level of sign-in, and the service said nothing of it: pools of the Lite plan can&apos;t, nor can some others.</source>
        <translation>Die Tokens stammen von diesem Pool, für diese App und für Sie. Diese Verbindung verlangt eine bestimmte Stufe der Anmeldung, und der Dienst hat dazu nichts angegeben: Pools im Lite-Tarif können es nicht, manche andere auch nicht.</translation>
    </message>
    <message>
        <source>Not checked: no level was named</source>
        <translation>Nicht geprüft: Es wurde keine Stufe genannt</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Didn&apos;t pass ({error})</source>
        <translation>Nicht bestanden ({error})</translation>
    </message>
    <message>
        <source>These tokens didn&apos;t pass every check, so they were not accepted. You are not signed in with them. Sign in again; if it happens again, send this list to your support team.</source>
        <translation>Diese Tokens haben nicht jede Prüfung bestanden und wurden deshalb nicht angenommen. Sie sind damit nicht angemeldet. Melden Sie sich erneut an; wenn es wieder geschieht, senden Sie diese Liste an Ihr Support-Team.</translation>
    </message>
</context>
<context>
    <name>ChecksModel</name>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Actual</source>
        <translation>Vorgefunden</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
</context>
<context>
    <name>ChecksPage</name>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Expected and actual</source>
        <translation>Erwartet und vorgefunden</translation>
    </message>
    <message>
        <source>Expected: {expected}
Actual: {actual}</source>
        <translation>Erwartet: {expected}
Vorgefunden: {actual}</translation>
    </message>
    <message>
        <source>Whether the tokens can be trusted, check by check. For testers and support.</source>
        <translation>Ob die Tokens vertrauenswürdig sind, Prüfung für Prüfung. Für Tester und Support.</translation>
    </message>
    <message>
        <source>{outcome} (in reports: {name})</source>
        <translation>{outcome} (in Berichten: {name})</translation>
    </message>
</context>
<context>
    <name>ChoicesForm</name>
    <message>
        <source>AWS profile</source>
        <translation>AWS-Profil</translation>
    </message>
    <message>
        <source>More choices</source>
        <translation>Mehr Auswahl</translation>
    </message>
    <message>
        <source>A pool that is there already keeps what you don&apos;t change here.</source>
        <translation>Ein Pool, den es schon gibt, behält, was Sie hier nicht ändern.</translation>
    </message>
    <message>
        <source>As this computer has it</source>
        <translation>Wie auf diesem Computer eingerichtet</translation>
    </message>
    <message>
        <source>Fewer choices</source>
        <translation>Weniger Auswahl</translation>
    </message>
</context>
<context>
    <name>Claims</name>
    <message>
        <source>The user&apos;s permanent identity in this pool</source>
        <translation>Die dauerhafte Kennung des Benutzers in diesem Pool</translation>
    </message>
    <message>
        <source>The pool that issued the token</source>
        <translation>Der Pool, der das Token ausgestellt hat</translation>
    </message>
    <message>
        <source>The app client it was issued to</source>
        <translation>Der App-Client, für den es ausgestellt wurde</translation>
    </message>
    <message>
        <source>What kind of token this is</source>
        <translation>Welche Art von Token das ist</translation>
    </message>
    <message>
        <source>What the token gives access to</source>
        <translation>Worauf das Token Zugriff gibt</translation>
    </message>
    <message>
        <source>When the token stops being accepted</source>
        <translation>Wann das Token nicht mehr angenommen wird</translation>
    </message>
    <message>
        <source>When the token was issued</source>
        <translation>Wann das Token ausgestellt wurde</translation>
    </message>
    <message>
        <source>When the token starts being accepted</source>
        <translation>Ab wann das Token angenommen wird</translation>
    </message>
    <message>
        <source>When you last proved who you are</source>
        <translation>Wann Sie zuletzt nachgewiesen haben, wer Sie sind</translation>
    </message>
    <message>
        <source>This token&apos;s own number</source>
        <translation>Die eigene Nummer dieses Tokens</translation>
    </message>
    <message>
        <source>The sign-in that this token comes from</source>
        <translation>Die Anmeldung, aus der dieses Token stammt</translation>
    </message>
    <message>
        <source>The sign-in, as the pool&apos;s log names it</source>
        <translation>Die Anmeldung, wie das Protokoll des Pools sie nennt</translation>
    </message>
    <message>
        <source>Ties the ID token to its access token</source>
        <translation>Bindet das ID-Token an sein Access-Token</translation>
    </message>
    <message>
        <source>Ties the token to the request that asked for it</source>
        <translation>Bindet das Token an die Anfrage, die es verlangt hat</translation>
    </message>
    <message>
        <source>How strongly you proved who you are</source>
        <translation>Wie sicher Sie nachgewiesen haben, wer Sie sind</translation>
    </message>
    <message>
        <source>The ways in which you proved who you are</source>
        <translation>Auf welche Weise Sie nachgewiesen haben, wer Sie sind</translation>
    </message>
    <message>
        <source>Version of the token&apos;s format</source>
        <translation>Version des Token-Formats</translation>
    </message>
    <message>
        <source>The remembered device</source>
        <translation>Das gemerkte Gerät</translation>
    </message>
    <message>
        <source>The name you sign in with</source>
        <translation>Der Name, mit dem Sie sich anmelden</translation>
    </message>
    <message>
        <source>Groups that this app may act on</source>
        <translation>Gruppen, nach denen diese App sich richten darf</translation>
    </message>
    <message>
        <source>AWS roles that come with your groups</source>
        <translation>AWS-Rollen, die zu Ihren Gruppen gehören</translation>
    </message>
    <message>
        <source>The AWS role of your first group</source>
        <translation>Die AWS-Rolle Ihrer ersten Gruppe</translation>
    </message>
    <message>
        <source>State of the account</source>
        <translation>Zustand des Kontos</translation>
    </message>
    <message>
        <source>Whether a second step is switched on</source>
        <translation>Ob ein zweiter Schritt eingeschaltet ist</translation>
    </message>
    <message>
        <source>Email address that also signs in</source>
        <translation>E-Mail-Adresse, mit der man sich auch anmelden kann</translation>
    </message>
    <message>
        <source>Phone number that also signs in</source>
        <translation>Telefonnummer, mit der man sich auch anmelden kann</translation>
    </message>
    <message>
        <source>Accounts at other sign-in providers</source>
        <translation>Konten bei anderen Anmeldeanbietern</translation>
    </message>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>The email address was proven to be yours</source>
        <translation>Es ist nachgewiesen, dass die E-Mail-Adresse Ihnen gehört</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>The phone number was proven to be yours</source>
        <translation>Es ist nachgewiesen, dass die Telefonnummer Ihnen gehört</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Vollständiger Name</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Zweiter Vorname</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>Spitzname</translation>
    </message>
    <message>
        <source>The name you like to go by</source>
        <translation>Der Name, mit dem Sie genannt werden möchten</translation>
    </message>
    <message>
        <source>Address of a profile page</source>
        <translation>Adresse einer Profilseite</translation>
    </message>
    <message>
        <source>Address of a picture</source>
        <translation>Adresse eines Bildes</translation>
    </message>
    <message>
        <source>Address of a web page</source>
        <translation>Adresse einer Webseite</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Language and region</source>
        <translation>Sprache und Region</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>Postanschrift</translation>
    </message>
    <message>
        <source>When these details last changed</source>
        <translation>Wann diese Angaben zuletzt geändert wurden</translation>
    </message>
    <message>
        <source>An attribute that your organisation defined</source>
        <translation>Ein Attribut, das Ihre Organisation festgelegt hat</translation>
    </message>
    <message>
        <source>An attribute for administrators only</source>
        <translation>Ein Attribut nur für Administratoren</translation>
    </message>
    <message>
        <source>Added by Cognito</source>
        <translation>Von Cognito hinzugefügt</translation>
    </message>
    <message>
        <source>Added by your organisation</source>
        <translation>Von Ihrer Organisation hinzugefügt</translation>
    </message>
    <message>
        <source>{local}  ({relative})  ·  {utc}  ·  {raw}</source>
        <translation>{local}  ({relative})  ·  {utc}  ·  {raw}</translation>
    </message>
    <message>
        <source>Local: {local} ({relative})
UTC: {utc}
In the token: {raw}</source>
        <translation>Lokal: {local} ({relative})
UTC: {utc}
Im Token: {raw}</translation>
    </message>
</context>
<context>
    <name>ClaimsModel</name>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
</context>
<context>
    <name>ClaimsPage</name>
    <message>
        <source>Filter claims</source>
        <translation>Claims filtern</translation>
    </message>
    <message>
        <source>Copy ID token</source>
        <translation>ID-Token kopieren</translation>
    </message>
    <message>
        <source>Copy access token</source>
        <translation>Access-Token kopieren</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID-Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>Copy all claims</source>
        <translation>Alle Claims kopieren</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message numerus="yes">
        <source>%n claims</source>
        <translation>
            <numerusform>%n Claim</numerusform>
            <numerusform>%n Claims</numerusform>
        </translation>
    </message>
    <message>
        <source>{shown} of {total} claims</source>
        <translation>{shown} von {total} Claims</translation>
    </message>
    <message>
        <source>No claim matches. Change the filter.</source>
        <translation>Kein Claim passt. Ändern Sie den Filter.</translation>
    </message>
    <message>
        <source>What your tokens say about you, claim by claim. For developers and support.</source>
        <translation>Was Ihre Tokens über Sie sagen, Claim für Claim. Für Entwickler und Support.</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>&amp;Wert kopieren</translation>
    </message>
    <message>
        <source>Copy &amp;all claims</source>
        <translation>&amp;Alle Claims kopieren</translation>
    </message>
</context>
<context>
    <name>ClientFacts</name>
    <message>
        <source>With user name and password</source>
        <translation>Mit Benutzername und Passwort</translation>
    </message>
    <message>
        <source>With a password that stays on this computer</source>
        <translation>Mit einem Passwort, das auf diesem Computer bleibt</translation>
    </message>
    <message>
        <source>With a first step to choose</source>
        <translation>Mit einem ersten Schritt zur Wahl</translation>
    </message>
    <message>
        <source>With questions of the organisation</source>
        <translation>Mit Fragen der Organisation</translation>
    </message>
    <message>
        <source>The service knows no such app client. Check its id, and that it is one of this user pool.</source>
        <translation>Der Dienst kennt diesen App-Client nicht. Prüfen Sie seine ID und ob er zu diesem Benutzerpool gehört.</translation>
    </message>
    <message>
        <source>This app client allows no sign-in with a password. If your organisation has a sign-in of its own, ask your IT department for a connection file.</source>
        <translation>Dieser App-Client erlaubt keine Anmeldung mit Passwort. Wenn Ihre Organisation eine eigene Anmeldung hat, bitten Sie Ihre IT-Abteilung um eine Verbindungsdatei.</translation>
    </message>
    <message>
        <source>The service knows this app client, and takes sign-ins.</source>
        <translation>Der Dienst kennt diesen App-Client und nimmt Anmeldungen an.</translation>
    </message>
    <message>
        <source>The service couldn&apos;t be asked about this connection just now. You can add it all the same: what is wrong with it shows when you sign in.</source>
        <translation>Der Dienst konnte gerade nicht nach dieser Verbindung gefragt werden. Sie können sie trotzdem hinzufügen: Was daran nicht stimmt, zeigt sich bei der Anmeldung.</translation>
    </message>
    <message>
        <source>You have a connection to this app client already: “%1”. Adding it makes a second one.</source>
        <translation>Sie haben schon eine Verbindung zu diesem App-Client: „%1“. Wenn Sie diese hinzufügen, sind es zwei.</translation>
    </message>
    <message>
        <source>This app client has a secret. Ask your IT department for it, or for an app client without one.</source>
        <translation>Dieser App-Client hat ein Geheimnis. Fragen Sie Ihre IT-Abteilung danach oder nach einem App-Client ohne Geheimnis.</translation>
    </message>
    <message>
        <source>This is not the app client&apos;s secret. Check it.</source>
        <translation>Das ist nicht das Geheimnis des App-Clients. Prüfen Sie es.</translation>
    </message>
    <message>
        <source>This app client has no secret. Leave the field empty.</source>
        <translation>Dieser App-Client hat kein Geheimnis. Lassen Sie das Feld leer.</translation>
    </message>
    <message>
        <source>%1 (what its tokens name; nothing to set)</source>
        <translation>%1 (das nennen die Tokens; nichts einzustellen)</translation>
    </message>
    <message>
        <source>This user pool has no app client yet. One has to be made.</source>
        <translation>Dieser Benutzerpool hat noch keinen App-Client. Es muss erst einer angelegt werden.</translation>
    </message>
</context>
<context>
    <name>CloseButton</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <source>Enter the code that was sent to you.</source>
        <translation>Geben Sie den Code ein, der Ihnen gesendet wurde.</translation>
    </message>
    <message>
        <source>Enter the %1-digit code that your authenticator app shows.</source>
        <translation>Geben Sie den %1-stelligen Code ein, den Ihre Authenticator-App anzeigt.</translation>
    </message>
    <message>
        <source>Enter the code that your authenticator app shows.</source>
        <translation>Geben Sie den Code ein, den Ihre Authenticator-App anzeigt.</translation>
    </message>
    <message>
        <source>We sent you a code by email.</source>
        <translation>Wir haben Ihnen einen Code per E-Mail gesendet.</translation>
    </message>
    <message>
        <source>We sent a %1-digit code by email to %2.</source>
        <translation>Wir haben einen %1-stelligen Code per E-Mail an %2 gesendet.</translation>
    </message>
    <message>
        <source>We sent a code by email to %2.</source>
        <translation>Wir haben einen Code per E-Mail an %2 gesendet.</translation>
    </message>
    <message>
        <source>We sent you a code by text message.</source>
        <translation>Wir haben Ihnen einen Code per SMS gesendet.</translation>
    </message>
    <message>
        <source>We sent a %1-digit code by text message to %2.</source>
        <translation>Wir haben einen %1-stelligen Code per SMS an %2 gesendet.</translation>
    </message>
    <message>
        <source>We sent a code by text message to %2.</source>
        <translation>Wir haben einen Code per SMS an %2 gesendet.</translation>
    </message>
    <message>
        <source>It shows that the address is yours; codes go there from now on.</source>
        <translation>Damit zeigen Sie, dass die Adresse Ihnen gehört; Codes gehen von nun an dorthin.</translation>
    </message>
    <message>
        <source>It activates your account.</source>
        <translation>Damit wird Ihr Konto aktiviert.</translation>
    </message>
    <message>
        <source>Use it to set a new password.</source>
        <translation>Damit können Sie ein neues Passwort festlegen.</translation>
    </message>
    <message>
        <source>It shows that this phone number is yours.</source>
        <translation>Damit zeigen Sie, dass diese Telefonnummer Ihnen gehört.</translation>
    </message>
    <message>
        <source>It shows that this address is yours.</source>
        <translation>Damit zeigen Sie, dass diese Adresse Ihnen gehört.</translation>
    </message>
    <message>
        <source>Emails can take a few minutes. Look in your spam folder too.</source>
        <translation>E-Mails können einige Minuten brauchen. Sehen Sie auch im Spam-Ordner nach.</translation>
    </message>
    <message>
        <source>Text messages can take a few minutes.</source>
        <translation>SMS können einige Minuten brauchen.</translation>
    </message>
    <message>
        <source>If nothing comes, check the user name.</source>
        <translation>Wenn nichts ankommt, prüfen Sie den Benutzernamen.</translation>
    </message>
    <message>
        <source>good for about 3 minutes</source>
        <translation>etwa 3 Minuten gültig</translation>
    </message>
    <message>
        <source>good for about an hour</source>
        <translation>etwa eine Stunde gültig</translation>
    </message>
    <message>
        <source>good for about a day</source>
        <translation>etwa einen Tag gültig</translation>
    </message>
    <message>
        <source>Enter the code.</source>
        <translation>Geben Sie den Code ein.</translation>
    </message>
    <message>
        <source>There is more than one number in this. Enter the code alone: %1.</source>
        <translation>Darin steht mehr als eine Zahl. Geben Sie nur den Code ein: %1.</translation>
    </message>
    <message>
        <source>The code has %1 and nothing else. Enter only these.</source>
        <translation>Der Code besteht aus %1 und sonst nichts. Geben Sie nur diese ein.</translation>
    </message>
    <message>
        <source>%1 to %2 digits</source>
        <translation>%1 bis %2 Ziffern</translation>
    </message>
    <message>
        <source>Choose “Use another method” if you have one at hand. Otherwise contact {support}: they can let you in another way.</source>
        <translation>Wählen Sie „Andere Methode verwenden“, wenn Sie eine zur Hand haben. Wenden Sie sich sonst an {support}: Dort kann man Sie auf anderem Weg anmelden.</translation>
    </message>
    <message>
        <source>Contact {support}: they can let you in another way.</source>
        <translation>Wenden Sie sich an {support}: Dort kann man Sie auf anderem Weg anmelden.</translation>
    </message>
    <message>
        <source>A code is sent when someone enters your user name. If that wasn&apos;t you, choose Cancel, keep the code to yourself and tell {support}.</source>
        <translation>Ein Code wird gesendet, wenn jemand Ihren Benutzernamen eingibt. Wenn Sie das nicht waren, wählen Sie „Abbrechen“, behalten Sie den Code für sich und benachrichtigen Sie {support}.</translation>
    </message>
    <message>
        <source>A code is sent when someone enters the password of {user}. If that wasn&apos;t you, choose Cancel, keep the code to yourself and tell {support} at once.</source>
        <translation>Ein Code wird gesendet, wenn jemand das Passwort von {user} eingibt. Wenn Sie das nicht waren, wählen Sie „Abbrechen“, behalten Sie den Code für sich und benachrichtigen Sie sofort {support}.</translation>
    </message>
    <message>
        <source>A code is sent when someone enters your password. If that wasn&apos;t you, choose Cancel, keep the code to yourself and tell {support} at once.</source>
        <translation>Ein Code wird gesendet, wenn jemand Ihr Passwort eingibt. Wenn Sie das nicht waren, wählen Sie „Abbrechen“, behalten Sie den Code für sich und benachrichtigen Sie sofort {support}.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Enter your code</source>
        <translation>Geben Sie Ihren Code ein</translation>
    </message>
    <message>
        <source>Verify</source>
        <translation>Bestätigen</translation>
    </message>
    <message>
        <source>Verifying…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Verify phone number</source>
        <translation>Telefonnummer bestätigen</translation>
    </message>
    <message>
        <source>Verify email</source>
        <translation>E-Mail-Adresse bestätigen</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>It confirms that it&apos;s you; you stay signed in.</source>
        <translation>Er bestätigt, dass Sie es sind; Sie bleiben angemeldet.</translation>
    </message>
    <message>
        <source>Choose “Use another method” if you have one at hand. Otherwise choose Cancel and contact {support}; you stay signed in as you are.</source>
        <translation>Wählen Sie „Andere Methode verwenden“, wenn Sie eine zur Hand haben. Wählen Sie sonst „Abbrechen“ und wenden Sie sich an {support}; Sie bleiben angemeldet wie bisher.</translation>
    </message>
    <message>
        <source>Choose Cancel and contact {support}; you stay signed in as you are.</source>
        <translation>Wählen Sie „Abbrechen“ und wenden Sie sich an {support}; Sie bleiben angemeldet wie bisher.</translation>
    </message>
    <message>
        <source>If yours comes too late, choose “Send a new code”.</source>
        <translation>Kommt Ihre zu spät, wählen Sie „Neuen Code senden“.</translation>
    </message>
</context>
<context>
    <name>CodeHelp</name>
    <message>
        <source>Lost your phone?</source>
        <translation>Telefon verloren?</translation>
    </message>
    <message>
        <source>Didn&apos;t ask for this code?</source>
        <translation>Diesen Code nicht angefordert?</translation>
    </message>
</context>
<context>
    <name>ComparisonPage</name>
    <message>
        <source>Only what differs</source>
        <translation>Nur Unterschiede</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>A: {first}
B: {second}</source>
        <translation>A: {first}
B: {second}</translation>
    </message>
    <message>
        <source>With a token on both sides, this shows what differs.</source>
        <translation>Mit einem Token auf beiden Seiten steht hier, was sich unterscheidet.</translation>
    </message>
    <message>
        <source>Both sides say the same.</source>
        <translation>Beide Seiten sagen dasselbe.</translation>
    </message>
</context>
<context>
    <name>ConnectionCard</name>
    <message>
        <source>Your organisation&apos;s</source>
        <translation>Von Ihrer Organisation</translation>
    </message>
    <message>
        <source>Can&apos;t be used</source>
        <translation>Nicht verwendbar</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Duplizieren…</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Opens at start</source>
        <translation>Öffnet beim Start</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in with %1</source>
        <translation>Mit %1 anmelden</translation>
    </message>
    <message>
        <source>Open at start</source>
        <translation>Beim Start öffnen</translation>
    </message>
    <message>
        <source>Open %1 at the start</source>
        <translation>%1 beim Start öffnen</translation>
    </message>
    <message>
        <source>You are signed in with it: sign out before you remove it.</source>
        <translation>Sie sind damit angemeldet: Melden Sie sich ab, bevor Sie sie entfernen.</translation>
    </message>
</context>
<context>
    <name>ConnectionEditing</name>
    <message>
        <source>Your organisation allows its own connections only.</source>
        <translation>Ihre Organisation erlaubt nur ihre eigenen Verbindungen.</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Edit connection</source>
        <translation>Verbindung bearbeiten</translation>
    </message>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
    <message>
        <source>This connection can&apos;t be read.</source>
        <translation>Diese Verbindung kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>“%1” is removed from this computer. The user pool stays as it is.</source>
        <translation>„%1“ wird von diesem Computer entfernt. Der Benutzerpool bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>The sign-in of %1 that is kept for it is deleted, too.</source>
        <translation>Die Anmeldung von %1, die dafür gespeichert ist, wird ebenfalls gelöscht.</translation>
    </message>
    <message>
        <source>Remove this connection?</source>
        <translation>Diese Verbindung entfernen?</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Removing…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Your organisation sets this: %1</source>
        <translation>Ihre Organisation legt das fest: %1</translation>
    </message>
    <message>
        <source>Another program changed this file since it was opened, so nothing was done. Close this and open it again.</source>
        <translation>Ein anderes Programm hat diese Datei seit dem Öffnen geändert, deshalb wurde nichts getan. Schließen Sie dies und öffnen Sie es neu.</translation>
    </message>
    <message>
        <source>The file can&apos;t be written: %1.</source>
        <translation>Die Datei kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>The file can&apos;t be changed here.</source>
        <translation>Die Datei kann hier nicht geändert werden.</translation>
    </message>
    <message>
        <source>on</source>
        <translation>an</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
</context>
<context>
    <name>ConnectionEditor</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Discard the changes?</source>
        <translation>Änderungen verwerfen?</translation>
    </message>
    <message>
        <source>What you changed here isn&apos;t saved yet.</source>
        <translation>Was Sie hier geändert haben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discarding…</source>
        <translation>Wird verworfen…</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Stop the &amp;test</source>
        <translation>&amp;Test abbrechen</translation>
    </message>
    <message>
        <source>Stop the test</source>
        <translation>Test abbrechen</translation>
    </message>
    <message>
        <source>Correct what is marked in red below first.</source>
        <translation>Berichtigen Sie zuerst, was unten rot markiert ist.</translation>
    </message>
</context>
<context>
    <name>ConnectionFiles</name>
    <message>
        <source>Open a connection file</source>
        <translation>Verbindungsdatei öffnen</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>More settings</source>
        <translation>Weitere Einstellungen</translation>
    </message>
    <message>
        <source>Fewer settings</source>
        <translation>Weniger Einstellungen</translation>
    </message>
</context>
<context>
    <name>ConnectionKeys</name>
    <message>
        <source>Name and pool</source>
        <translation>Name und Benutzerpool</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What people choose it by.</source>
        <translation>Daran erkennt man sie in der Auswahl.</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>User pool ID</source>
        <translation>Benutzerpool-ID</translation>
    </message>
    <message>
        <source>What the user pool ID begins with.</source>
        <translation>Womit die Benutzerpool-ID beginnt.</translation>
    </message>
    <message>
        <source>App client ID</source>
        <translation>App-Client-ID</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Auth flow</source>
        <translation>Anmeldeverfahren (auth_flow)</translation>
    </message>
    <message>
        <source>App client secret</source>
        <translation>Secret des App-Clients</translation>
    </message>
    <message>
        <source>Only where the app client has one.</source>
        <translation>Nur wenn der App-Client eines hat.</translation>
    </message>
    <message>
        <source>Require a second factor</source>
        <translation>Zweiten Faktor verlangen</translation>
    </message>
    <message>
        <source>Staying signed in is allowed</source>
        <translation>Angemeldet bleiben ist erlaubt</translation>
    </message>
    <message>
        <source>Password policy</source>
        <translation>Passwortregeln</translation>
    </message>
    <message>
        <source>Such as: 8 upper lower digit symbol</source>
        <translation>Zum Beispiel: 8 upper lower digit symbol</translation>
    </message>
    <message>
        <source>What people are told</source>
        <translation>Was angezeigt wird</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Support</translation>
    </message>
    <message>
        <source>Whom to call, such as: the service desk, ext. 4100</source>
        <translation>Wer hilft, zum Beispiel: der Servicedesk, Durchwahl 4100</translation>
    </message>
    <message>
        <source>Environment</source>
        <translation>Umgebung</translation>
    </message>
    <message>
        <source>Such as TEST, for a banner; empty for production.</source>
        <translation>Zum Beispiel TEST, für ein Banner; leer für den Echtbetrieb.</translation>
    </message>
    <message>
        <source>Minutes that a code is good</source>
        <translation>Minuten, die ein Code gilt</translation>
    </message>
    <message>
        <source>Days that a sign-in is kept</source>
        <translation>Tage, die eine Anmeldung bleibt</translation>
    </message>
    <message>
        <source>Price of a text message</source>
        <translation>Preis einer SMS</translation>
    </message>
    <message>
        <source>Tools for testers</source>
        <translation>Werkzeuge für Tests</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Endpoint</source>
        <translation>Endpunkt</translation>
    </message>
    <message>
        <source>Where requests go in place of AWS.</source>
        <translation>Wohin Anfragen statt zu AWS gehen.</translation>
    </message>
    <message>
        <source>Region of the replica</source>
        <translation>Region des Replikats</translation>
    </message>
    <message>
        <source>Endpoint of the replica</source>
        <translation>Endpunkt des Replikats</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller (Issuer)</translation>
    </message>
    <message>
        <source>Address of the keys</source>
        <translation>Adresse der Schlüssel</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Certificates to trust</source>
        <translation>Zertifikate, denen vertraut wird</translation>
    </message>
    <message>
        <source>A file in PEM, beside those that the system trusts.</source>
        <translation>Eine PEM-Datei, zusätzlich zu denen des Systems.</translation>
    </message>
    <message>
        <source>Levels of sign-in to ask for</source>
        <translation>Verlangte Stufen der Anmeldung</translation>
    </message>
    <message>
        <source>What Cognito calls acr_values: the highest first, with blanks between them. With USER_AUTH only.</source>
        <translation>Bei Cognito acr_values: die höchste zuerst, durch Leerzeichen getrennt. Nur mit USER_AUTH.</translation>
    </message>
    <message>
        <source>Ask for a step again after, in seconds</source>
        <translation>Schritt erneut verlangen nach, in Sekunden</translation>
    </message>
    <message>
        <source>What Cognito calls max_age. With USER_AUTH only; empty: as the pool has it.</source>
        <translation>Bei Cognito max_age. Nur mit USER_AUTH; leer: wie im Benutzerpool.</translation>
    </message>
    <message>
        <source>The app client&apos;s AuthSessionValidity; empty: “about 3 minutes” is said.</source>
        <translation>AuthSessionValidity des App-Clients; leer: Es heißt „etwa 3 Minuten“.</translation>
    </message>
    <message>
        <source>Such as: 0.0581 USD. Activity adds it up.</source>
        <translation>Zum Beispiel: 0.0581 USD. Die Aktivität zählt es zusammen.</translation>
    </message>
    <message>
        <source>Where both an endpoint and a replica are set; else empty.</source>
        <translation>Wo ein Endpunkt und ein Replikat angegeben sind; sonst leer.</translation>
    </message>
    <message>
        <source>Usually empty: tokens may then name either issuer of the pool. Otherwise they must name this one.</source>
        <translation>Meist leer: Tokens dürfen dann jeden der beiden Aussteller des Pools nennen. Sonst müssen sie diesen nennen.</translation>
    </message>
    <message>
        <source>AWS_ENDPOINT_URL may redirect</source>
        <translation>AWS_ENDPOINT_URL darf umleiten</translation>
    </message>
    <message>
        <source>Off: where this variable of the environment is set, nothing is sent.</source>
        <translation>Aus: Wo diese Umgebungsvariable gesetzt ist, wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The app client&apos;s refresh token expiration; empty: no date is said.</source>
        <translation>Gültigkeit des Refresh-Tokens beim App-Client; leer: Es wird kein Datum genannt.</translation>
    </message>
    <message>
        <source>A QA menu with Token inspector and Test plan.</source>
        <translation>Ein QA-Menü mit Token-Inspektor und Testplan.</translation>
    </message>
    <message>
        <source>Such as http://proxy.example:3128; “direct” for none; empty for the system&apos;s.</source>
        <translation>Zum Beispiel http://proxy.example:3128; „direct“ für keinen; leer für den des Systems.</translation>
    </message>
</context>
<context>
    <name>ConnectionList</name>
    <message>
        <source>There is no connection yet.</source>
        <translation>Es gibt noch keine Verbindung.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>New connection…</source>
        <translation>Neue Verbindung…</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>From a file or a link…</source>
        <translation>Aus Datei oder Link…</translation>
    </message>
    <message>
        <source>New connection from a file or a link</source>
        <translation>Neue Verbindung aus einer Datei oder einem Link</translation>
    </message>
    <message>
        <source>The program opens with the connection that was used last, unless you choose another one here.</source>
        <translation>Das Programm öffnet sich mit der zuletzt verwendeten Verbindung, wenn Sie hier keine andere wählen.</translation>
    </message>
</context>
<context>
    <name>ConnectionNames</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ConnectionProblem</name>
    <message>
        <source>This is needed.</source>
        <translation>Diese Angabe ist nötig.</translation>
    </message>
    <message>
        <source>Cognito Desk knows no such key.</source>
        <translation>Diesen Schlüssel kennt Cognito Desk nicht.</translation>
    </message>
    <message>
        <source>This can&apos;t be used: %1</source>
        <translation>Das ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>An address that begins with https://, or with http:// for this computer.</source>
        <translation>Eine Adresse, die mit https:// beginnt, oder mit http:// für diesen Computer.</translation>
    </message>
    <message>
        <source>A name of letters, digits and hyphens.</source>
        <translation>Ein Name aus Buchstaben, Ziffern und Bindestrichen.</translation>
    </message>
    <message>
        <source>An AWS Region, such as eu-central-1.</source>
        <translation>Eine AWS-Region wie eu-central-1.</translation>
    </message>
    <message>
        <source>An AWS Region, such as eu-west-1.</source>
        <translation>Eine AWS-Region wie eu-west-1.</translation>
    </message>
    <message>
        <source>A user pool ID, such as eu-central-1_AbCdEf123.</source>
        <translation>Eine Benutzerpool-ID wie eu-central-1_AbCdEf123.</translation>
    </message>
    <message>
        <source>Letters and digits, as AWS shows the ID.</source>
        <translation>Buchstaben und Ziffern, wie AWS die ID anzeigt.</translation>
    </message>
    <message>
        <source>Letters, digits and + / = - _, as AWS shows the secret.</source>
        <translation>Buchstaben, Ziffern und + / = - _, wie AWS das Secret anzeigt.</translation>
    </message>
    <message>
        <source>An address such as https://host/pool.</source>
        <translation>Eine Adresse wie https://host/pool.</translation>
    </message>
    <message>
        <source>A whole number, 3 to 15.</source>
        <translation>Eine ganze Zahl von 3 bis 15.</translation>
    </message>
    <message>
        <source>A whole number, 1 to 3650.</source>
        <translation>Eine ganze Zahl von 1 bis 3650.</translation>
    </message>
    <message>
        <source>A whole number, 0 or more.</source>
        <translation>Eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <source>Levels with blanks between them.</source>
        <translation>Stufen, durch Leerzeichen getrennt.</translation>
    </message>
    <message>
        <source>The least length, 6 to 99, then any of: upper lower digit symbol.</source>
        <translation>Die Mindestlänge, 6 bis 99, dann beliebige von: upper lower digit symbol.</translation>
    </message>
    <message>
        <source>An amount and a currency: 0.0581 USD.</source>
        <translation>Ein Betrag und eine Währung: 0.0581 USD.</translation>
    </message>
    <message>
        <source>The pool is in %1. If this is the Region of its replica, enter it there.</source>
        <translation>Der Benutzerpool ist in %1. Wenn dies die Region seines Replikats ist, tragen Sie sie dort ein.</translation>
    </message>
    <message>
        <source>Another Region than the pool&apos;s own.</source>
        <translation>Eine andere Region als die des Benutzerpools.</translation>
    </message>
    <message>
        <source>With an endpoint, a replica needs its Region and its own endpoint; without one it has no endpoint.</source>
        <translation>Mit einem Endpunkt braucht ein Replikat seine Region und einen eigenen Endpunkt; ohne hat es keinen.</translation>
    </message>
    <message>
        <source>This goes with the auth flow USER_AUTH only.</source>
        <translation>Das geht nur mit dem Anmeldeverfahren USER_AUTH.</translation>
    </message>
    <message>
        <source>An address that begins with https://, or enter the address of the keys.</source>
        <translation>Eine Adresse, die mit https:// beginnt, oder tragen Sie die Adresse der Schlüssel ein.</translation>
    </message>
    <message>
        <source>Its address with the port, such as http://proxy.example:3128, without user name and password: people are asked for theirs. Or “direct” for none.</source>
        <translation>Seine Adresse mit Port wie http://proxy.example:3128, ohne Benutzernamen und Passwort: Danach wird jede Person gefragt. Oder „direct“ für keinen.</translation>
    </message>
</context>
<context>
    <name>ConnectionProblems</name>
    <message>
        <source>The connection file %1 isn&apos;t where it was. Open it from where it is now, or ask your IT department for it.</source>
        <translation>Die Verbindungsdatei %1 ist nicht mehr an ihrem Ort. Öffnen Sie sie dort, wo sie jetzt liegt, oder fragen Sie Ihre IT-Abteilung danach.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be used as a connection. Ask your IT department for a file that works, and give them the details.</source>
        <translation>%1 kann nicht als Verbindung verwendet werden. Bitten Sie Ihre IT-Abteilung um eine funktionierende Datei und geben Sie ihr die Details.</translation>
    </message>
    <message>
        <source>The connection file %1 can&apos;t be used. Give your IT department the details; your other connections are there.</source>
        <translation>Die Verbindungsdatei %1 kann nicht verwendet werden. Geben Sie Ihrer IT-Abteilung die Details; Ihre anderen Verbindungen sind da.</translation>
    </message>
    <message>
        <source>Some connection files can&apos;t be used: %1. Give your IT department the details.</source>
        <translation>Einige Verbindungsdateien können nicht verwendet werden: %1. Geben Sie Ihrer IT-Abteilung die Details.</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>“%1” couldn&apos;t be copied to your settings. Leave the file where it is: Cognito Desk opens it from there.</source>
        <translation>„%1“ konnte nicht in Ihre Einstellungen kopiert werden. Lassen Sie die Datei, wo sie ist: Cognito Desk öffnet sie von dort.</translation>
    </message>
    <message>
        <source>“%1” couldn&apos;t be saved to your settings, so it wasn&apos;t added. Make room there, or ask your IT department why you may not write there.</source>
        <translation>„%1“ konnte nicht in Ihren Einstellungen gespeichert werden und wurde darum nicht hinzugefügt. Schaffen Sie dort Platz, oder fragen Sie Ihre IT-Abteilung, warum Sie dort nicht schreiben dürfen.</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message>
        <source>Settings of this computer</source>
        <translation>Einstellungen dieses Computers</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Keys of the pool</source>
        <translation>Schlüssel des Benutzerpools</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller (Issuer)</translation>
    </message>
    <message>
        <source>App client</source>
        <translation>App-Client</translation>
    </message>
    <message>
        <source>Auth flow</source>
        <translation>Anmeldeverfahren (auth_flow)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Replica</source>
        <translation>Replikat</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Look at this</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Falsch</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Not checked, since a step before it failed.</source>
        <translation>Nicht geprüft, weil ein Schritt davor fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>Not checked, since the test was stopped.</source>
        <translation>Nicht geprüft, weil der Test abgebrochen wurde.</translation>
    </message>
    <message>
        <source>This step ended by a mistake of this program: {reason}.</source>
        <translation>Dieser Schritt endete durch einen Fehler dieses Programms: {reason}.</translation>
    </message>
    <message>
        <source>Nothing came back within {limit} seconds.</source>
        <translation>Innerhalb von {limit} Sekunden kam keine Antwort.</translation>
    </message>
    <message>
        <source>No variable of the environment is in the way.</source>
        <translation>Keine Umgebungsvariable ist im Weg.</translation>
    </message>
    <message>
        <source>{setting} sends requests to {place} in place of AWS.</source>
        <translation>{setting} schickt Anfragen an {place} statt an AWS.</translation>
    </message>
    <message>
        <source>{setting} can&apos;t be used, so nothing is sent.</source>
        <translation>{setting} ist nicht verwendbar, deshalb wird nichts gesendet.</translation>
    </message>
    <message>
        <source>No proxy is used.</source>
        <translation>Es wird kein Proxy verwendet.</translation>
    </message>
    <message>
        <source>The proxy {proxy} answers.</source>
        <translation>Der Proxy {proxy} antwortet.</translation>
    </message>
    <message>
        <source>The proxy {proxy} has no address: {reason}.</source>
        <translation>Der Proxy {proxy} hat keine Adresse: {reason}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} can&apos;t be reached: {reason}.</source>
        <translation>Der Proxy {proxy} ist nicht erreichbar: {reason}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a user name and a password.</source>
        <translation>Der Proxy {proxy} verlangt Benutzernamen und Passwort.</translation>
    </message>
    <message>
        <source>The proxy {proxy} doesn&apos;t connect to {host}: {reason}.</source>
        <translation>Der Proxy {proxy} verbindet nicht mit {host}: {reason}.</translation>
    </message>
    <message>
        <source>The proxy does this.</source>
        <translation>Das übernimmt der Proxy.</translation>
    </message>
    <message>
        <source>There is no name to look up: the address is {host}.</source>
        <translation>Es gibt keinen Namen nachzuschlagen: Die Adresse ist {host}.</translation>
    </message>
    <message>
        <source>{host} is at {addresses}.</source>
        <translation>{host} hat die Adressen {addresses}.</translation>
    </message>
    <message>
        <source>{host} has no address: {reason}.</source>
        <translation>{host} hat keine Adresse: {reason}.</translation>
    </message>
    <message>
        <source>{addresses} can be reached.</source>
        <translation>{addresses}: erreichbar.</translation>
    </message>
    <message>
        <source>{addresses} can be reached, {others} can&apos;t: {reason}.</source>
        <translation>{addresses}: erreichbar, {others}: nicht erreichbar ({reason}).</translation>
    </message>
    <message>
        <source>{others} can&apos;t be reached: {reason}.</source>
        <translation>{others}: nicht erreichbar ({reason}).</translation>
    </message>
    <message>
        <source>Host name</source>
        <translation>Hostname</translation>
    </message>
    <message>
        <source>Not needed</source>
        <translation>Nicht nötig</translation>
    </message>
    <message>
        <source>The address is http, which needs no certificate on this computer.</source>
        <translation>Die Adresse ist http; das braucht auf diesem Computer kein Zertifikat.</translation>
    </message>
    <message>
        <source>The certificate is good. {issuer} signed it.</source>
        <translation>Das Zertifikat ist gut. Ausgestellt hat es {issuer}.</translation>
    </message>
    <message>
        <source>The certificate was signed by {issuer}, which isn&apos;t trusted here. A network that looks into connections shows its own: then ca_bundle must name the file with its authority.</source>
        <translation>Das Zertifikat hat {issuer} ausgestellt, dem hier nicht vertraut wird. Ein Netzwerk, das in Verbindungen hineinsieht, zeigt sein eigenes: Dann muss ca_bundle die Datei mit dessen Zertifizierungsstelle nennen.</translation>
    </message>
    <message>
        <source>Who signed the certificate isn&apos;t trusted here.</source>
        <translation>Dem Aussteller des Zertifikats wird hier nicht vertraut.</translation>
    </message>
    <message>
        <source>The certificate is out of date, or this computer&apos;s clock is wrong.</source>
        <translation>Das Zertifikat ist abgelaufen, oder die Uhr dieses Computers geht falsch.</translation>
    </message>
    <message>
        <source>The certificate is for another name than {host}.</source>
        <translation>Das Zertifikat gilt für einen anderen Namen als {host}.</translation>
    </message>
    <message>
        <source>No TLS connection came about: {reason}.</source>
        <translation>Es kam keine TLS-Verbindung zustande: {reason}.</translation>
    </message>
    <message>
        <source>{host} has the pool&apos;s keys.</source>
        <translation>{host} hat die Schlüssel des Benutzerpools.</translation>
    </message>
    <message>
        <source>{host} knows no user pool {pool} (HTTP status {status}).</source>
        <translation>{host} kennt keinen Benutzerpool {pool} (HTTP-Status {status}).</translation>
    </message>
    <message>
        <source>{host} has no keys at this address (HTTP status {status}).</source>
        <translation>{host} hat unter dieser Adresse keine Schlüssel (HTTP-Status {status}).</translation>
    </message>
    <message>
        <source>{host} gives no key set: {reason}.</source>
        <translation>{host} liefert keine Schlüssel: {reason}.</translation>
    </message>
    <message>
        <source>The keys can&apos;t be fetched from {host}: {reason}.</source>
        <translation>Die Schlüssel können nicht von {host} geholt werden: {reason}.</translation>
    </message>
    <message>
        <source>Tokens name {issuer}.</source>
        <translation>Tokens nennen {issuer}.</translation>
    </message>
    <message>
        <source>The pool names {issuer}, and the connection expects {expected}.</source>
        <translation>Der Benutzerpool nennt {issuer}, und die Verbindung erwartet {expected}.</translation>
    </message>
    <message>
        <source>The pool doesn&apos;t say which issuer its tokens name.</source>
        <translation>Der Benutzerpool sagt nicht, welchen Aussteller seine Tokens nennen.</translation>
    </message>
    <message>
        <source>The app client is there.</source>
        <translation>Den App-Client gibt es.</translation>
    </message>
    <message>
        <source>There is no app client {client} at {host}.</source>
        <translation>Einen App-Client {client} gibt es bei {host} nicht.</translation>
    </message>
    <message>
        <source>The service didn&apos;t say whether it knows the app client.</source>
        <translation>Der Dienst sagt nicht, ob er den App-Client kennt.</translation>
    </message>
    <message>
        <source>What answers at {host} is no Cognito: {reason}.</source>
        <translation>Was bei {host} antwortet, ist kein Cognito: {reason}.</translation>
    </message>
    <message>
        <source>The sign-in service gave no answer that counts: {reason}.</source>
        <translation>Der Anmeldedienst gab keine verwertbare Antwort: {reason}.</translation>
    </message>
    <message>
        <source>The app client allows {flow}.</source>
        <translation>Der App-Client erlaubt {flow}.</translation>
    </message>
    <message>
        <source>The app client doesn&apos;t allow {flow}, but {others}.</source>
        <translation>Der App-Client erlaubt nicht {flow}, sondern {others}.</translation>
    </message>
    <message>
        <source>The app client doesn&apos;t allow {flow}, nor another flow that can be tried.</source>
        <translation>Der App-Client erlaubt {flow} nicht und auch kein anderes Verfahren, das versucht werden kann.</translation>
    </message>
    <message>
        <source>{flow} isn&apos;t tried: it would run functions of the organisation.</source>
        <translation>{flow} wird nicht versucht: Es würde Funktionen der Organisation ausführen.</translation>
    </message>
    <message>
        <source>The service didn&apos;t say whether the app client allows {flow}.</source>
        <translation>Der Dienst sagt nicht, ob der App-Client {flow} erlaubt.</translation>
    </message>
    <message>
        <source>The secret is the app client&apos;s.</source>
        <translation>Das Secret ist das des App-Clients.</translation>
    </message>
    <message>
        <source>The app client has no secret, and none is used.</source>
        <translation>Der App-Client hat kein Secret, und es wird keines verwendet.</translation>
    </message>
    <message>
        <source>The app client has a secret, and the connection has none.</source>
        <translation>Der App-Client hat ein Secret, und die Verbindung hat keines.</translation>
    </message>
    <message>
        <source>The app client has another secret than the connection.</source>
        <translation>Der App-Client hat ein anderes Secret als die Verbindung.</translation>
    </message>
    <message>
        <source>The app client has no secret, and the connection has one.</source>
        <translation>Der App-Client hat kein Secret, und die Verbindung hat eines.</translation>
    </message>
    <message>
        <source>The service didn&apos;t say whether a secret is needed.</source>
        <translation>Der Dienst sagt nicht, ob ein Secret nötig ist.</translation>
    </message>
    <message>
        <source>All requests are sent elsewhere, so there is no replica.</source>
        <translation>Alle Anfragen gehen anderswohin, deshalb gibt es kein Replikat.</translation>
    </message>
    <message>
        <source>The replica in {region} knows the app client.</source>
        <translation>Das Replikat in {region} kennt den App-Client.</translation>
    </message>
    <message>
        <source>The replica in {region} doesn&apos;t know the app client.</source>
        <translation>Das Replikat in {region} kennt den App-Client nicht.</translation>
    </message>
    <message>
        <source>The replica in {region} gave no answer that counts: {reason}.</source>
        <translation>Das Replikat in {region} gab keine verwertbare Antwort: {reason}.</translation>
    </message>
</context>
<context>
    <name>ControlFailures</name>
    <message>
        <source>What you typed is still there.</source>
        <translation>Ihre Eingaben sind noch da.</translation>
    </message>
    <message>
        <source>That file is no state of a practice pool.</source>
        <translation>Diese Datei ist kein Zustand eines Übungspools.</translation>
    </message>
    <message>
        <source>The practice pool didn&apos;t do that.</source>
        <translation>Der Übungspool hat das nicht getan.</translation>
    </message>
    <message>
        <source>The file can&apos;t be read or written.</source>
        <translation>Die Datei kann nicht gelesen oder geschrieben werden.</translation>
    </message>
    <message>
        <source>The pool has a user of that name already. Choose another name.</source>
        <translation>Der Pool hat schon eine Person dieses Namens. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The pool&apos;s rules don&apos;t take that password. Choose another one.</source>
        <translation>Die Regeln des Pools lassen dieses Passwort nicht zu. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The pool has no such user any more.</source>
        <translation>Diese Person gibt es im Pool nicht mehr.</translation>
    </message>
    <message>
        <source>The practice pool doesn&apos;t answer. Try again.</source>
        <translation>Der Übungspool antwortet nicht. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>That state was saved by another version of the program, or changed since.</source>
        <translation>Dieser Zustand wurde von einer anderen Version des Programms gespeichert oder seither geändert.</translation>
    </message>
    <message>
        <source>That seed file can&apos;t be used. The details name the place in it. Nothing was changed.</source>
        <translation>Diese Startdatei kann nicht verwendet werden. Die Einzelheiten nennen die Stelle darin. Es wurde nichts geändert.</translation>
    </message>
</context>
<context>
    <name>ControlsPresenter</name>
    <message>
        <source>The practice pool&apos;s state is saved.</source>
        <translation>Der Zustand des Übungspools ist gespeichert.</translation>
    </message>
    <message>
        <source>The state is loaded. Sign in again to use it.</source>
        <translation>Der Zustand ist geladen. Melden Sie sich erneut an, um ihn zu verwenden.</translation>
    </message>
    <message>
        <source>The practice pool is as it was at its start.</source>
        <translation>Der Übungspool ist wie bei seinem Start.</translation>
    </message>
    <message>
        <source>Added here: %1</source>
        <translation>Hier hinzugefügt: %1</translation>
    </message>
    <message>
        <source>The user is added, and on the practice phone.</source>
        <translation>Der Benutzer ist hinzugefügt, auch auf dem Übungstelefon.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <source>The seed file is loaded: its pools and users are there now.</source>
        <translation>Die Startdatei ist geladen: Ihre Pools und Benutzer sind jetzt da.</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>1 message</source>
        <translation>1 Nachricht</translation>
    </message>
    <message numerus="yes">
        <source>%n messages</source>
        <translation>
            <numerusform>%n Nachricht</numerusform>
            <numerusform>%n Nachrichten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 case</source>
        <translation>1 Fall</translation>
    </message>
    <message numerus="yes">
        <source>%n cases</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>1 user locked out for a while</source>
        <translation>1 Benutzer eine Zeit lang gesperrt</translation>
    </message>
    <message numerus="yes">
        <source>%n users locked out for a while</source>
        <translation>
            <numerusform>%n Benutzer eine Zeit lang gesperrt</numerusform>
            <numerusform>%n Benutzer eine Zeit lang gesperrt</numerusform>
        </translation>
    </message>
    <message>
        <source>1 account changed</source>
        <translation>1 Konto geändert</translation>
    </message>
    <message numerus="yes">
        <source>%n accounts changed</source>
        <translation>
            <numerusform>%n Konto geändert</numerusform>
            <numerusform>%n Konten geändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CustomDialog</name>
    <message>
        <source>Address of a picture</source>
        <translation>Adresse eines Bildes</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Beantworten Sie eine Frage</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Your organisation asks for this before you are signed in.</source>
        <translation>Ihre Organisation fragt das, bevor Sie angemeldet werden.</translation>
    </message>
    <message>
        <source>One more question before you are signed in.</source>
        <translation>Noch eine Frage, bevor Sie angemeldet werden.</translation>
    </message>
    <message>
        <source>Enter an answer.</source>
        <translation>Geben Sie eine Antwort ein.</translation>
    </message>
    <message>
        <source>The answer is too long or contains a line break. Type it again.</source>
        <translation>Die Antwort ist zu lang oder enthält einen Zeilenumbruch. Geben Sie sie erneut ein.</translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>Und %n weitere.</numerusform>
            <numerusform>Und %n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Your organisation asks for this to confirm that it&apos;s you.</source>
        <translation>Ihre Organisation fragt dies, um zu bestätigen, dass Sie es sind.</translation>
    </message>
</context>
<context>
    <name>DeletePoolDialog</name>
    <message>
        <source>What is lost</source>
        <translation>Was verloren geht</translation>
    </message>
    <message>
        <source>Type the stack&apos;s name: {stack}</source>
        <translation>Geben Sie den Namen des Stacks ein: {stack}</translation>
    </message>
    <message>
        <source>Delete a pool</source>
        <translation>Pool löschen</translation>
    </message>
    <message>
        <source>Delete it…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Asking AWS…</source>
        <translation>AWS wird gefragt…</translation>
    </message>
    <message>
        <source>That isn&apos;t the stack&apos;s name, so nothing was deleted.</source>
        <translation>Das ist nicht der Name des Stacks, daher wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>CloudFormation is at work…</source>
        <translation>CloudFormation arbeitet…</translation>
    </message>
    <message>
        <source>Delete it for good?</source>
        <translation>Endgültig löschen?</translation>
    </message>
    <message>
        <source>Delete for good</source>
        <translation>Endgültig löschen</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Was bisher geschah</translation>
    </message>
    <message>
        <source>There is no such pool any more</source>
        <translation>Diesen Pool gibt es nicht mehr</translation>
    </message>
    <message>
        <source>What is left</source>
        <translation>Was übrig ist</translation>
    </message>
    <message>
        <source>It wasn&apos;t deleted</source>
        <translation>Es wurde nicht gelöscht</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Details</name>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Details kopieren</translation>
    </message>
    <message>
        <source>Hide details</source>
        <translation>Details ausblenden</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>DeviceCard</name>
    <message>
        <source>Forget</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Forget this computer</source>
        <translation>Diesen Computer entfernen</translation>
    </message>
    <message>
        <source>Forget %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>Last used: %1</source>
        <translation>Zuletzt verwendet: %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>Remembered since: %1</source>
        <translation>Gemerkt seit: %1</translation>
    </message>
</context>
<context>
    <name>DevicesDialog</name>
    <message>
        <source>Remembered devices</source>
        <translation>Gemerkte Geräte</translation>
    </message>
    <message>
        <source>The computers and phones that are remembered for you. If you forget one, you are asked for a code again when you sign in there.</source>
        <translation>Die Computer und Telefone, die für Sie gemerkt sind. Wenn Sie eines entfernen, werden Sie bei der nächsten Anmeldung dort wieder nach einem Code gefragt.</translation>
    </message>
    <message>
        <source>No device is remembered for you.</source>
        <translation>Für Sie ist kein Gerät gemerkt.</translation>
    </message>
    <message>
        <source>Sign out everywhere…</source>
        <translation>Überall abmelden…</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen…</translation>
    </message>
    <message>
        <source>Devices and sessions</source>
        <translation>Geräte und Sitzungen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>DevicesPresenter</name>
    <message>
        <source>You are signed out everywhere.</source>
        <translation>Sie sind überall abgemeldet.</translation>
    </message>
    <message>
        <source>Forgetting…</source>
        <translation>Wird entfernt…</translation>
    </message>
    <message>
        <source>Sign out everywhere?</source>
        <translation>Überall abmelden?</translation>
    </message>
    <message>
        <source>You are signed out here and on every other device. A program that already has tokens may go on until they expire: %1 at most.</source>
        <translation>Sie werden hier und auf jedem anderen Gerät abgemeldet. Ein Programm, das schon Tokens hat, kann weiterarbeiten, bis sie ablaufen: höchstens %1.</translation>
    </message>
    <message>
        <source>Sign out everywhere</source>
        <translation>Überall abmelden</translation>
    </message>
    <message>
        <source>Signing out…</source>
        <translation>Wird abgemeldet…</translation>
    </message>
    <message>
        <source>Sign out all others?</source>
        <translation>Alle anderen abmelden?</translation>
    </message>
    <message>
        <source>You stay signed in here, and are signed out everywhere else. A program that already has tokens may go on until they expire: %1 at most.</source>
        <translation>Sie bleiben hier angemeldet und werden überall sonst abgemeldet. Ein Programm, das schon Tokens hat, kann weiterarbeiten, bis sie ablaufen: höchstens %1.</translation>
    </message>
    <message>
        <source>Sign out all others</source>
        <translation>Alle anderen abmelden</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>Liste wird gelesen…</translation>
    </message>
    <message>
        <source>The others are not all signed out.</source>
        <translation>Nicht alle anderen sind abgemeldet.</translation>
    </message>
    <message>
        <source>You are not signed out everywhere.</source>
        <translation>Sie sind nicht überall abgemeldet.</translation>
    </message>
    <message>
        <source>Your sign-in has to be renewed first. Try again in a moment.</source>
        <translation>Ihre Anmeldung muss zuerst erneuert werden. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>Differences</name>
    <message>
        <source>Same</source>
        <translation>Gleich</translation>
    </message>
    <message>
        <source>Only in B</source>
        <translation>Nur in B</translation>
    </message>
    <message>
        <source>Only in A</source>
        <translation>Nur in A</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Another kind</source>
        <translation>Andere Art</translation>
    </message>
    <message>
        <source>Differs in every token</source>
        <translation>Ist in jedem Token anders</translation>
    </message>
    <message>
        <source>Differs between two sign-ins, and stays the same when tokens are renewed</source>
        <translation>Ist bei zwei Anmeldungen verschieden und bleibt beim Erneuern der Tokens gleich</translation>
    </message>
    <message>
        <source>Tells ID tokens and access tokens apart, or is in one of them only</source>
        <translation>Unterscheidet ID-Tokens von Access-Tokens oder steht nur in einer der beiden Arten</translation>
    </message>
    <message>
        <source>Another pool, or the pool&apos;s type of issuer was switched over</source>
        <translation>Ein anderer Pool, oder die Art des Ausstellers wurde beim Pool umgestellt</translation>
    </message>
    <message>
        <source>Another user</source>
        <translation>Ein anderer Benutzer</translation>
    </message>
    <message>
        <source>Another level was reached, or none was asked for</source>
        <translation>Eine andere Stufe wurde erreicht, oder es wurde keine verlangt</translation>
    </message>
    <message>
        <source>Other factors were used, or no level was asked for</source>
        <translation>Andere Faktoren wurden verwendet, oder es wurde keine Stufe verlangt</translation>
    </message>
    <message>
        <source>Another device, or none is remembered</source>
        <translation>Ein anderes Gerät, oder keines ist gemerkt</translation>
    </message>
    <message>
        <source>Text, number and true or false are different things to a program</source>
        <translation>Text, Zahl und wahr oder falsch sind für ein Programm verschiedene Dinge</translation>
    </message>
    <message>
        <source>Tokens have it, GetUser doesn&apos;t tell it</source>
        <translation>Tokens haben es, GetUser nennt es nicht</translation>
    </message>
    <message>
        <source>GetUser tells it, tokens don&apos;t have it</source>
        <translation>GetUser nennt es, Tokens haben es nicht</translation>
    </message>
    <message>
        <source>GetUser tells every attribute as text</source>
        <translation>GetUser nennt jedes Attribut als Text</translation>
    </message>
    <message>
        <source>GetUser tells the attribute as it is now; a token has what was so when it was issued</source>
        <translation>GetUser nennt das Attribut, wie es jetzt ist; ein Token hat, was bei seiner Ausstellung galt</translation>
    </message>
    <message>
        <source>An attribute: ID tokens have those, access tokens don&apos;t by themselves</source>
        <translation>Ein Attribut: ID-Tokens haben diese, Access-Tokens von sich aus nicht</translation>
    </message>
</context>
<context>
    <name>DifferencesModel</name>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Bedeutung</translation>
    </message>
    <message>
        <source>A</source>
        <translation>A</translation>
    </message>
    <message>
        <source>B</source>
        <translation>B</translation>
    </message>
</context>
<context>
    <name>Discovery</name>
    <message>
        <source>What you pasted</source>
        <translation>Das Eingefügte</translation>
    </message>
    <message>
        <source>This link</source>
        <translation>Dieser Link</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>{what} is empty. Save or copy it again.</source>
        <translation>{what} ist leer. Speichern oder kopieren Sie noch einmal.</translation>
    </message>
    <message>
        <source>{what} is too large to be the settings of a connection. Check that it is the file that you meant.</source>
        <translation>{what} ist zu groß für die Einstellungen einer Verbindung. Prüfen Sie, ob es die Datei ist, die Sie meinten.</translation>
    </message>
    <message>
        <source>{what} isn&apos;t text, so there are no settings in it. Check that it is the file that you meant.</source>
        <translation>{what} ist kein Text und enthält darum keine Einstellungen. Prüfen Sie, ob es die Datei ist, die Sie meinten.</translation>
    </message>
    <message>
        <source>{what} ends in the middle: a part of it is missing. Copy or download it again.</source>
        <translation>{what} endet mittendrin: Ein Teil fehlt. Kopieren oder laden Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{what} can&apos;t be read, since something in it was changed so that it is no longer JSON. Get it again from where it came from.</source>
        <translation>{what} kann nicht gelesen werden, denn etwas darin wurde so geändert, dass es kein JSON mehr ist. Holen Sie es noch einmal von dort, wo es herkam.</translation>
    </message>
    <message>
        <source>{what} is a program that makes its settings when it runs, and it isn&apos;t run here. Paste the id of the user pool and that of the app client instead.</source>
        <translation>{what} ist ein Programm, das seine Einstellungen erst beim Ausführen bildet, und hier wird es nicht ausgeführt. Fügen Sie stattdessen die ID des Benutzerpools und die des App-Clients ein.</translation>
    </message>
    <message>
        <source>{what} names two Regions for one user pool: {about}. Ask for settings that go together, or paste the user pool&apos;s id alone.</source>
        <translation>{what} nennt zwei Regionen für einen Benutzerpool: {about}. Bitten Sie um Einstellungen, die zusammenpassen, oder fügen Sie nur die ID des Benutzerpools ein.</translation>
    </message>
    <message>
        <source>{what} has a value for {about} that no connection can have. Ask where you got it for one that is right.</source>
        <translation>{what} hat für {about} einen Wert, den keine Verbindung haben kann. Fragen Sie dort, wo Sie es herhaben, nach dem richtigen.</translation>
    </message>
    <message>
        <source>Nothing to connect to was found in it: {what} is neither a link, the address of a sign-in page or issuer, the id of a user pool, nor a file that names one.</source>
        <translation>Darin wurde nichts zum Verbinden gefunden: {what} ist weder ein Link noch die Adresse einer Anmeldeseite oder eines Ausstellers, weder die ID eines Benutzerpools noch eine Datei, die einen nennt.</translation>
    </message>
    <message>
        <source>{what} is of an app without a user pool, so there is nothing to sign in to. Take the file of an app that has one.</source>
        <translation>{what} gehört zu einer App ohne Benutzerpool; dort gibt es nichts zum Anmelden. Nehmen Sie die Datei einer App, die einen hat.</translation>
    </message>
    <message>
        <source>{what} names an identity pool, which has no users of its own. You need the id of the user pool, such as eu-central-1_AbCdEf123.</source>
        <translation>{what} nennt einen Identitätspool, der keine eigenen Benutzer hat. Sie brauchen die ID des Benutzerpools, etwa eu-central-1_AbCdEf123.</translation>
    </message>
    <message>
        <source>{what} holds tokens, which are as good as a password while they last. There is no connection in it: pass it on to no one.</source>
        <translation>{what} enthält Token, die so gut wie ein Passwort sind, solange sie gelten. Eine Verbindung ist nicht darin: Geben Sie es niemandem weiter.</translation>
    </message>
    <message>
        <source>{what} holds secret keys of an account, and no connection. Keep it to yourself; nothing of it was used.</source>
        <translation>{what} enthält geheime Schlüssel eines Kontos und keine Verbindung. Behalten Sie es für sich; nichts daraus wurde verwendet.</translation>
    </message>
    <message>
        <source>{what} holds the public keys of a pool and doesn&apos;t say of which one. Paste the address that you have it from.</source>
        <translation>{what} enthält die öffentlichen Schlüssel eines Pools und sagt nicht, von welchem. Fügen Sie die Adresse ein, von der Sie es haben.</translation>
    </message>
    <message>
        <source>{what} lists the packages of a program. The file with its connection is another one, such as amplify_outputs.json or aws-exports.js.</source>
        <translation>{what} zählt die Pakete eines Programms auf. Die Datei mit seiner Verbindung ist eine andere, etwa amplify_outputs.json oder aws-exports.js.</translation>
    </message>
    <message>
        <source>{what} names no user pool. Files that do are amplify_outputs.json, aws-exports.js and what the AWS CLI prints for describe-user-pool-client.</source>
        <translation>{what} nennt keinen Benutzerpool. Das tun amplify_outputs.json, aws-exports.js und was die AWS CLI für describe-user-pool-client ausgibt.</translation>
    </message>
    <message>
        <source>This link asks for something that no link can do here. Nothing was changed.</source>
        <translation>Dieser Link verlangt etwas, was hier kein Link kann. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>This link wants to set {about}, which no link may: it could send your password to someone else. Don&apos;t use it, and tell your IT department.</source>
        <translation>Dieser Link will {about} setzen, und das darf kein Link: So könnte Ihr Passwort zu jemand anderem gehen. Verwenden Sie ihn nicht, und sagen Sie es Ihrer IT-Abteilung.</translation>
    </message>
    <message>
        <source>This link has a part that isn&apos;t known here: {about}. Ask where you got it for another one.</source>
        <translation>Dieser Link hat einen Teil, der hier nicht bekannt ist: {about}. Fragen Sie dort, wo Sie ihn herhaben, nach einem anderen.</translation>
    </message>
    <message>
        <source>This link says {about} twice, and only one can be right. Ask where you got it for another one.</source>
        <translation>Dieser Link nennt {about} zweimal, und nur eines kann stimmen. Fragen Sie dort, wo Sie ihn herhaben, nach einem anderen.</translation>
    </message>
    <message>
        <source>This link is damaged, or a part of it is missing. Copy all of it, or ask for another one.</source>
        <translation>Dieser Link ist beschädigt, oder ein Teil fehlt. Kopieren Sie ihn ganz, oder bitten Sie um einen anderen.</translation>
    </message>
</context>
<context>
    <name>Doctor</name>
    <message>
        <source>“cognito-desk doctor --aws” gives the lines that change this.</source>
        <translation>„cognito-desk doctor --aws“ gibt die Zeilen aus, die das ändern.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Not checked: {checks} ({reason}).</source>
        <translation>Nicht geprüft: {checks} ({reason}).</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>A changed value takes the old one&apos;s place before it is proved: {names}.</source>
        <translation>Ein geänderter Wert tritt an die Stelle des alten, bevor er nachgewiesen ist: {names}.</translation>
    </message>
    <message>
        <source>A code alone is allowed as the first factor, and a second factor is required.</source>
        <translation>Ein Code allein ist als erster Faktor erlaubt, und ein zweiter Faktor ist Pflicht.</translation>
    </message>
    <message>
        <source>A code stays good for {count} minutes.</source>
        <translation>Ein Code gilt {count} Minuten.</translation>
    </message>
    <message>
        <source>A copy of it that is stolen works beside the person&apos;s own, unnoticed.</source>
        <translation>Eine gestohlene Kopie davon gilt neben dem eigenen der Person, ohne dass es auffällt.</translation>
    </message>
    <message>
        <source>A lost password is set anew through the channel that is also the second factor.</source>
        <translation>Ein vergessenes Passwort wird über den Kanal neu gesetzt, der auch der zweite Faktor ist.</translation>
    </message>
    <message>
        <source>A passkey may be used without proving who holds it.</source>
        <translation>Ein Passkey kann verwendet werden, ohne nachzuweisen, wer ihn hat.</translation>
    </message>
    <message>
        <source>A password alone signs people in: the pool asks for no second factor.</source>
        <translation>Ein Passwort allein reicht für die Anmeldung: Der Pool verlangt keinen zweiten Faktor.</translation>
    </message>
    <message>
        <source>A password that leaks or is guessed is all that it takes to get in.</source>
        <translation>Ein Passwort, das bekannt oder erraten wird, genügt, um hineinzukommen.</translation>
    </message>
    <message>
        <source>A pool of another account that names the role sends at your cost.</source>
        <translation>Ein Pool eines anderen Kontos, der die Rolle nennt, verschickt auf Ihre Kosten.</translation>
    </message>
    <message>
        <source>A refresh token stays the same until it expires.</source>
        <translation>Ein Refresh-Token bleibt bis zu seinem Ablauf dasselbe.</translation>
    </message>
    <message>
        <source>A role that trusts Cognito without one can be named in a pool of another AWS account, which then sends at your cost.</source>
        <translation>Eine Rolle, die Cognito ohne eine solche ID vertraut, kann in einem Pool eines anderen AWS-Kontos genannt werden, der dann auf Ihre Kosten verschickt.</translation>
    </message>
    <message>
        <source>A security key without PIN is something one has, and nothing one knows or is.</source>
        <translation>Ein Sicherheitsschlüssel ohne PIN ist etwas, das man hat, und nichts, das man weiß oder ist.</translation>
    </message>
    <message>
        <source>A sign-in is refused; where the app client is another pool&apos;s, it brings that pool&apos;s tokens, which are rejected.</source>
        <translation>Eine Anmeldung wird abgelehnt; gehört der App-Client zu einem anderen Pool, bringt sie dessen Tokens, die abgelehnt werden.</translation>
    </message>
    <message>
        <source>A sign-in lasts {time} without a second factor being asked again.</source>
        <translation>Eine Anmeldung gilt {time}, ohne dass wieder ein zweiter Faktor verlangt wird.</translation>
    </message>
    <message>
        <source>A typing error locks people out, and a session that is left open is enough to move the codes elsewhere.</source>
        <translation>Ein Tippfehler sperrt Personen aus, und eine offen gelassene Sitzung genügt, um die Codes anderswohin zu leiten.</translation>
    </message>
    <message>
        <source>AWS can&apos;t be reached</source>
        <translation>AWS ist nicht erreichbar</translation>
    </message>
    <message>
        <source>Add the condition StringEquals sts:ExternalId to the role&apos;s trust policy first, then put the same id into the line. {docs}</source>
        <translation>Fügen Sie zuerst der Vertrauensrichtlinie der Rolle die Bedingung StringEquals sts:ExternalId hinzu und setzen Sie dann dieselbe ID in die Zeile ein. {docs}</translation>
    </message>
    <message>
        <source>Add the condition StringEquals sts:ExternalId with the pool&apos;s own. {docs}</source>
        <translation>Fügen Sie die Bedingung StringEquals sts:ExternalId mit der ID des Pools hinzu. {docs}</translation>
    </message>
    <message>
        <source>Allow text messages or codes by email beside authenticator apps.</source>
        <translation>Erlauben Sie neben Authenticator-Apps auch SMS oder Codes per E-Mail.</translation>
    </message>
    <message>
        <source>Answers tell whether a user name exists.</source>
        <translation>Antworten verraten, ob es einen Benutzernamen gibt.</translation>
    </message>
    <message>
        <source>Anyone can make an account in the pool.</source>
        <translation>Alle können sich im Pool ein Konto anlegen.</translation>
    </message>
    <message>
        <source>Anyone on the internet can register an app client of their own at the pool.</source>
        <translation>Alle im Internet können beim Pool einen eigenen App-Client registrieren.</translation>
    </message>
    <message>
        <source>Authenticator apps don&apos;t work at a replica, and there is no other second factor.</source>
        <translation>Authenticator-Apps gehen bei einem Replikat nicht, und einen anderen zweiten Faktor gibt es nicht.</translation>
    </message>
    <message>
        <source>Codes by email are a second factor, and the pool has no sender of its own for them.</source>
        <translation>Codes per E-Mail sind ein zweiter Faktor, und der Pool hat keinen eigenen Absender dafür.</translation>
    </message>
    <message>
        <source>Cognito allows one of the two only: a sign-in that begins with a code has no second step, so no one is offered it.</source>
        <translation>Cognito erlaubt nur eines von beiden: Eine Anmeldung, die mit einem Code beginnt, hat keinen zweiten Schritt, und so wird sie nicht angeboten.</translation>
    </message>
    <message>
        <source>Cognito can&apos;t send text messages with the role that it was given.</source>
        <translation>Mit der angegebenen Rolle kann Cognito keine SMS verschicken.</translation>
    </message>
    <message>
        <source>Cognito isn&apos;t let in, so no code by text message arrives.</source>
        <translation>Cognito wird nicht zugelassen, daher kommt kein Code per SMS an.</translation>
    </message>
    <message>
        <source>Cognito refuses it, or leaves it out without a word.</source>
        <translation>Cognito lehnt es ab oder lässt es weg, ohne etwas zu sagen.</translation>
    </message>
    <message>
        <source>Cognito sends codes for the second step through Amazon SES only.</source>
        <translation>Cognito verschickt Codes für den zweiten Schritt nur über Amazon SES.</translation>
    </message>
    <message>
        <source>DefaultSMSType of Amazon SNS</source>
        <translation>DefaultSMSType von Amazon SNS</translation>
    </message>
    <message>
        <source>Each sign-in ends with tokens that are rejected.</source>
        <translation>Jede Anmeldung endet mit Tokens, die abgelehnt werden.</translation>
    </message>
    <message>
        <source>Essentials costs more for each person who signs in.</source>
        <translation>Essentials kostet mehr für jede Person, die sich anmeldet.</translation>
    </message>
    <message>
        <source>Every sign-in is refused.</source>
        <translation>Jede Anmeldung wird abgelehnt.</translation>
    </message>
    <message>
        <source>Everyone else waits for a code that never comes.</source>
        <translation>Alle anderen warten auf einen Code, der nie kommt.</translation>
    </message>
    <message>
        <source>For staff that is more than is needed: signing up tells which names are taken, and each try sends a message at your cost.</source>
        <translation>Für Beschäftigte ist das mehr als nötig: Die Registrierung verrät, welche Namen vergeben sind, und jeder Versuch verschickt eine Nachricht auf Ihre Kosten.</translation>
    </message>
    <message>
        <source>InvalidSmsRoleAccessPolicy: the role may not publish; it needs sns:Publish on *. InvalidSmsRoleTrustRelationship: its trust policy doesn&apos;t let Cognito in. {docs}</source>
        <translation>InvalidSmsRoleAccessPolicy: Die Rolle darf nichts verschicken; sie braucht sns:Publish auf *. InvalidSmsRoleTrustRelationship: Ihre Vertrauensrichtlinie lässt Cognito nicht zu. {docs}</translation>
    </message>
    <message>
        <source>Its settings can&apos;t be judged; where it exists nowhere, no one can sign in.</source>
        <translation>Seine Einstellungen lassen sich nicht beurteilen; gibt es ihn nirgends, kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>Leaving the sandbox is a request to AWS that no line makes: in the console of Amazon SNS, Text messaging (SMS), Exit SMS sandbox. Until then the line adds a number to try with.</source>
        <translation>Die Sandbox verlässt man mit einem Antrag an AWS, den keine Zeile stellt: in der Konsole von Amazon SNS unter „Text messaging (SMS)“, „Exit SMS sandbox“. Bis dahin fügt die Zeile eine Nummer zum Probieren hinzu.</translation>
    </message>
    <message>
        <source>Lists of names are tried out first, and passwords then on those that exist.</source>
        <translation>Zuerst werden Listen von Namen durchprobiert, dann Passwörter bei denen, die es gibt.</translation>
    </message>
    <message>
        <source>Make sure that it is enabled and that deleting it is forbidden.</source>
        <translation>Sorgen Sie dafür, dass er aktiviert ist und nicht gelöscht werden darf.</translation>
    </message>
    <message>
        <source>Make the role first and put its ARN and external id into the line. {docs}</source>
        <translation>Legen Sie zuerst die Rolle an und setzen Sie ihren ARN und ihre externe ID in die Zeile ein. {docs}</translation>
    </message>
    <message>
        <source>MonthlySpendLimit of Amazon SNS</source>
        <translation>MonthlySpendLimit von Amazon SNS</translation>
    </message>
    <message>
        <source>NIST asks for a new sign-in with both factors at least every 24 hours; a refresh token that is stolen lives as long.</source>
        <translation>NIST verlangt mindestens alle 24 Stunden eine neue Anmeldung mit beiden Faktoren; ein gestohlenes Refresh-Token gilt ebenso lange.</translation>
    </message>
    <message>
        <source>No code by text message arrives.</source>
        <translation>Es kommt kein Code per SMS an.</translation>
    </message>
    <message>
        <source>No code by text message ever arrives.</source>
        <translation>Ein Code per SMS kommt nie an.</translation>
    </message>
    <message>
        <source>No one can sign in while the pool&apos;s own Region fails.</source>
        <translation>Solange die eigene Region des Pools ausfällt, kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>No one has to link an app: text messages go on as before.</source>
        <translation>Niemand muss eine App verknüpfen: SMS gehen weiter wie bisher.</translation>
    </message>
    <message>
        <source>No one who is asked for one can sign in.</source>
        <translation>Wer danach gefragt wird, kann sich nicht anmelden.</translation>
    </message>
    <message>
        <source>Numbers are moved to other SIM cards and messages are read on the way. Standards want an alternative offered to everyone.</source>
        <translation>Nummern werden auf andere SIM-Karten übertragen, Nachrichten unterwegs gelesen. Normen verlangen, dass allen eine Alternative angeboten wird.</translation>
    </message>
    <message>
        <source>One call deletes the pool with all its users.</source>
        <translation>Ein einziger Aufruf löscht den Pool mit allen Benutzern.</translation>
    </message>
    <message>
        <source>Or change auth_flow in the connection to a flow that is allowed.</source>
        <translation>Oder ändern Sie auth_flow in der Verbindung auf ein Verfahren, das erlaubt ist.</translation>
    </message>
    <message>
        <source>Other programs that use this app client must call GetTokensFromRefreshToken then.</source>
        <translation>Andere Programme, die diesen App-Client verwenden, müssen dann GetTokensFromRefreshToken aufrufen.</translation>
    </message>
    <message>
        <source>Passkeys are allowed, and count as one factor where two are required.</source>
        <translation>Passkeys sind erlaubt und zählen als ein Faktor, wo zwei Pflicht sind.</translation>
    </message>
    <message>
        <source>People are told a wrong end of what is kept.</source>
        <translation>Für die gemerkte Anmeldung wird ein falsches Ende genannt.</translation>
    </message>
    <message>
        <source>People could sign in while the pool&apos;s own Region fails.</source>
        <translation>Man könnte sich anmelden, während die eigene Region des Pools ausfällt.</translation>
    </message>
    <message>
        <source>People sign in anew each time their tokens expire.</source>
        <translation>Jedes Mal, wenn die Tokens ablaufen, ist eine neue Anmeldung nötig.</translation>
    </message>
    <message>
        <source>People without a second factor are asked to link an authenticator app at their next sign-in, where apps are allowed; others need a phone number or email address first.</source>
        <translation>Personen ohne zweiten Faktor werden bei der nächsten Anmeldung gebeten, eine Authenticator-App zu verknüpfen, wo Apps erlaubt sind; andere brauchen zuerst eine Telefonnummer oder E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>People without a second factor get in with their password alone.</source>
        <translation>Personen ohne zweiten Faktor kommen mit ihrem Passwort allein hinein.</translation>
    </message>
    <message>
        <source>Put the ARN of an identity that is verified in Amazon SES into the line first.</source>
        <translation>Setzen Sie zuerst den ARN einer Identität, die in Amazon SES verifiziert ist, in die Zeile ein.</translation>
    </message>
    <message>
        <source>Refresh tokens rotate, and the flow that rotation replaces is still allowed.</source>
        <translation>Refresh-Tokens rotieren, und das Verfahren, das die Rotation ersetzt, ist noch erlaubt.</translation>
    </message>
    <message>
        <source>Remembered devices are not asked for a second factor.</source>
        <translation>Auf gemerkten Geräten wird kein zweiter Faktor verlangt.</translation>
    </message>
    <message>
        <source>SMS originator</source>
        <translation>Absender von SMS</translation>
    </message>
    <message>
        <source>SMS sandbox</source>
        <translation>SMS-Sandbox</translation>
    </message>
    <message>
        <source>SMS sandbox of Amazon SNS</source>
        <translation>SMS-Sandbox von Amazon SNS</translation>
    </message>
    <message>
        <source>SMS spending and type</source>
        <translation>Kosten und Art von SMS</translation>
    </message>
    <message>
        <source>Several countries, the USA, Canada and India among them, deliver none without a registered one; elsewhere the sender changes from message to message, which people take for fraud.</source>
        <translation>In mehreren Ländern, darunter die USA, Kanada und Indien, wird ohne registrierten Absender nichts zugestellt; anderswo wechselt er von Nachricht zu Nachricht, was für Betrug gehalten wird.</translation>
    </message>
    <message>
        <source>So no one is offered a passkey.</source>
        <translation>Daher wird niemandem ein Passkey angeboten.</translation>
    </message>
    <message>
        <source>Standards allow ten: time to read a code off a screen, or to guess.</source>
        <translation>Normen erlauben zehn: Es ist die Zeit, einen Code vom Bildschirm abzulesen oder zu raten.</translation>
    </message>
    <message>
        <source>Take client_secret out of the connection.</source>
        <translation>Nehmen Sie client_secret aus der Verbindung heraus.</translation>
    </message>
    <message>
        <source>Take issuer out of the connection: then either of the pool&apos;s own is taken.</source>
        <translation>Nehmen Sie issuer aus der Verbindung heraus: Dann gilt jeder der beiden Aussteller des Pools.</translation>
    </message>
    <message>
        <source>Text messages are a second factor, and authenticator apps are not.</source>
        <translation>SMS sind ein zweiter Faktor, Authenticator-Apps nicht.</translation>
    </message>
    <message>
        <source>Text messages are sent as advertising unless something else is said.</source>
        <translation>SMS werden als Werbung verschickt, solange nichts anderes gesagt ist.</translation>
    </message>
    <message>
        <source>Text messages have no number or sender name of their own.</source>
        <translation>SMS haben keine eigene Nummer und keinen eigenen Absendernamen.</translation>
    </message>
    <message>
        <source>Text messages reach only numbers that were verified one by one.</source>
        <translation>SMS erreichen nur Nummern, die einzeln verifiziert wurden.</translation>
    </message>
    <message>
        <source>That flow only answers that it isn&apos;t supported. Programs that use it fail.</source>
        <translation>Dieses Verfahren antwortet nur, dass es nicht unterstützt wird. Programme, die es verwenden, scheitern.</translation>
    </message>
    <message>
        <source>That is a dozen codes in many countries; then nothing is sent for the rest of the month.</source>
        <translation>Das sind in vielen Ländern ein Dutzend Codes; danach wird für den Rest des Monats nichts verschickt.</translation>
    </message>
    <message>
        <source>The ID token stays valid for {time}.</source>
        <translation>Das ID-Token gilt {time}.</translation>
    </message>
    <message>
        <source>The access token stays valid for {time}.</source>
        <translation>Das Access-Token gilt {time}.</translation>
    </message>
    <message>
        <source>The account may spend about a dollar a month on text messages.</source>
        <translation>Das Konto darf im Monat etwa einen Dollar für SMS ausgeben.</translation>
    </message>
    <message>
        <source>The app client has a secret, and the connection has none.</source>
        <translation>Der App-Client hat ein Secret, und die Verbindung hat keines.</translation>
    </message>
    <message>
        <source>The app client has a secret, which every computer with the connection holds.</source>
        <translation>Der App-Client hat ein Secret, das auf jedem Computer mit der Verbindung liegt.</translation>
    </message>
    <message>
        <source>The app client has two secrets that are both good.</source>
        <translation>Der App-Client hat zwei Secrets, die beide gelten.</translation>
    </message>
    <message>
        <source>The connection has a secret, and the app client has none.</source>
        <translation>Die Verbindung hat ein Secret, und der App-Client hat keines.</translation>
    </message>
    <message>
        <source>The connection names a replica that the pool doesn&apos;t have, or that isn&apos;t active.</source>
        <translation>Die Verbindung nennt ein Replikat, das der Pool nicht hat oder das nicht aktiv ist.</translation>
    </message>
    <message>
        <source>The connection says that a sign-in lasts {days} days; the app client says {time}.</source>
        <translation>In der Verbindung steht, dass eine Anmeldung {days} Tage gilt; beim App-Client sind es {time}.</translation>
    </message>
    <message>
        <source>The connection says that codes are good for {told} minutes; the app client says {count}.</source>
        <translation>In der Verbindung steht, dass Codes {told} Minuten gelten; beim App-Client sind es {count}.</translation>
    </message>
    <message>
        <source>The connection signs in with {flow}, which the app client doesn&apos;t allow.</source>
        <translation>Die Verbindung meldet mit {flow} an, was der App-Client nicht erlaubt.</translation>
    </message>
    <message>
        <source>The countdown in the code window is wrong.</source>
        <translation>Die Restzeit im Code-Fenster ist falsch.</translation>
    </message>
    <message>
        <source>The line activates a replica that is there and INACTIVE. Else take replica_region out of the connection.</source>
        <translation>Die Zeile aktiviert ein Replikat, das da und INACTIVE ist. Sonst nehmen Sie replica_region aus der Verbindung heraus.</translation>
    </message>
    <message>
        <source>The line can&apos;t go above the account&apos;s quota. A higher one is asked for in the console of Service Quotas, Amazon SNS, Account spending threshold.</source>
        <translation>Die Zeile kommt nicht über das Kontingent des Kontos hinaus. Ein höheres beantragt man in der Konsole von Service Quotas unter „Amazon SNS“, „Account spending threshold“.</translation>
    </message>
    <message>
        <source>The line lists those of the pool: write one&apos;s id into client_id.</source>
        <translation>Die Zeile listet die des Pools auf: Schreiben Sie die ID eines davon in client_id.</translation>
    </message>
    <message>
        <source>The line makes another app client, without a secret; write its id into the connection. A secret can&apos;t be taken off an app client.</source>
        <translation>Die Zeile legt einen weiteren App-Client ohne Secret an; schreiben Sie dessen ID in die Verbindung. Einem App-Client lässt sich sein Secret nicht nehmen.</translation>
    </message>
    <message>
        <source>The line sets a sender name where countries allow one. Numbers are registered in the console of AWS End User Messaging.</source>
        <translation>Die Zeile setzt einen Absendernamen, wo Länder ihn erlauben. Nummern registriert man in der Konsole von AWS End User Messaging.</translation>
    </message>
    <message>
        <source>The lines show whose AWS credentials these are, and which pools there are. Name other credentials with --aws-profile, or change user_pool_id and region in the connection.</source>
        <translation>Die Zeilen zeigen, wessen AWS-Zugangsdaten das sind und welche Pools es gibt. Nennen Sie andere Zugangsdaten mit --aws-profile, oder ändern Sie user_pool_id und region in der Verbindung.</translation>
    </message>
    <message>
        <source>The old one works until it is deleted.</source>
        <translation>Das alte gilt, bis es gelöscht wird.</translation>
    </message>
    <message>
        <source>The pool asks for a second factor and allows none.</source>
        <translation>Der Pool verlangt einen zweiten Faktor und erlaubt keinen.</translation>
    </message>
    <message>
        <source>The pool has an active replica in {regions}, and the connection doesn&apos;t name it.</source>
        <translation>Der Pool hat ein aktives Replikat in {regions}, und die Verbindung nennt es nicht.</translation>
    </message>
    <message>
        <source>The pool has no such app client.</source>
        <translation>Der Pool hat keinen solchen App-Client.</translation>
    </message>
    <message>
        <source>The pool is meant to send text messages, and has no role to send them with.</source>
        <translation>Der Pool soll SMS verschicken und hat keine Rolle, mit der er es könnte.</translation>
    </message>
    <message>
        <source>The pool&apos;s data is encrypted with a key of your own account.</source>
        <translation>Die Daten des Pools sind mit einem Schlüssel Ihres eigenen Kontos verschlüsselt.</translation>
    </message>
    <message>
        <source>The pool&apos;s plan, Lite, doesn&apos;t include what is asked of it: {missing}.</source>
        <translation>Der Tarif des Pools, Lite, enthält nicht, was von ihm verlangt wird: {missing}.</translation>
    </message>
    <message>
        <source>The pool&apos;s tokens name its {kind} issuer, and the connection takes another only.</source>
        <translation>Die Tokens des Pools nennen seinen Aussteller {kind}, und die Verbindung nimmt nur einen anderen an.</translation>
    </message>
    <message>
        <source>The role for text messages asks for another external id than the pool has.</source>
        <translation>Die Rolle für SMS verlangt eine andere externe ID, als der Pool hat.</translation>
    </message>
    <message>
        <source>The role for text messages doesn&apos;t let Cognito in.</source>
        <translation>Die Rolle für SMS lässt Cognito nicht zu.</translation>
    </message>
    <message>
        <source>The role for text messages is used without an external id.</source>
        <translation>Die Rolle für SMS wird ohne externe ID verwendet.</translation>
    </message>
    <message>
        <source>The role for text messages lets Cognito in on behalf of any AWS account.</source>
        <translation>Die Rolle für SMS lässt Cognito im Auftrag jedes AWS-Kontos zu.</translation>
    </message>
    <message>
        <source>Their ids end in the time they were made; the line deletes the older one. Make sure that no connection has it any more.</source>
        <translation>Ihre IDs enden mit dem Zeitpunkt, zu dem sie angelegt wurden; die Zeile löscht das ältere. Vergewissern Sie sich, dass keine Verbindung es mehr hat.</translation>
    </message>
    <message>
        <source>This AWS account has no such user pool in {region}.</source>
        <translation>Dieses AWS-Konto hat keinen solchen Benutzerpool in {region}.</translation>
    </message>
    <message>
        <source>Those are delivered more cheaply and later, in some countries not at night.</source>
        <translation>Diese werden billiger und später zugestellt, in manchen Ländern nachts gar nicht.</translation>
    </message>
    <message>
        <source>Those who never set one up, and those who switched it off, are the ones that are broken into.</source>
        <translation>Eingebrochen wird bei denen, die nie einen eingerichtet oder ihn abgeschaltet haben.</translation>
    </message>
    <message>
        <source>Tokens can&apos;t be renewed: neither refreshing nor rotation is switched on.</source>
        <translation>Tokens können nicht erneuert werden: Weder das Erneuern noch die Rotation ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Tokens can&apos;t be revoked.</source>
        <translation>Tokens können nicht widerrufen werden.</translation>
    </message>
    <message>
        <source>Trust the service {name}, with the pool&apos;s external id as a condition. {docs}</source>
        <translation>Vertrauen Sie dem Dienst {name}, mit der externen ID des Pools als Bedingung. {docs}</translation>
    </message>
    <message>
        <source>Users, their passwords and factors can&apos;t be brought back.</source>
        <translation>Benutzer, ihre Passwörter und Faktoren lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>What everyone has is no secret: it proves nothing, and each change stops sign-ins.</source>
        <translation>Was alle haben, ist kein Geheimnis: Es beweist nichts, und jede Änderung verhindert Anmeldungen.</translation>
    </message>
    <message>
        <source>What verifies a token by its signature takes it to its end, also after signing out or once the account is turned off.</source>
        <translation>Was ein Token an seiner Signatur prüft, nimmt es bis zu seinem Ablauf an, auch nach dem Abmelden oder wenn das Konto abgeschaltet ist.</translation>
    </message>
    <message>
        <source>When that key is disabled or deleted, no one can sign in.</source>
        <translation>Wird dieser Schlüssel deaktiviert oder gelöscht, kann sich niemand anmelden.</translation>
    </message>
    <message>
        <source>When the pool&apos;s own Region fails, the program turns to a Region that can&apos;t help.</source>
        <translation>Fällt die eigene Region des Pools aus, wendet sich das Programm an eine Region, die nicht helfen kann.</translation>
    </message>
    <message>
        <source>Where people are meant to sign up by themselves, leave it.</source>
        <translation>Wo man sich selbst registrieren soll, lassen Sie es.</translation>
    </message>
    <message>
        <source>Who gets hold of such a computer needs the password alone.</source>
        <translation>Wer an einen solchen Computer kommt, braucht nur das Passwort.</translation>
    </message>
    <message>
        <source>Who has the phone or the mailbox has both. And Cognito doesn&apos;t offer a channel as a second factor to people who can recover their password through it alone.</source>
        <translation>Wer das Telefon oder das Postfach hat, hat beides. Und Cognito bietet einen Kanal denen nicht als zweiten Faktor an, die ihr Passwort nur über ihn zurücksetzen können.</translation>
    </message>
    <message>
        <source>Who signs out leaves a refresh token behind that works to its end.</source>
        <translation>Nach dem Abmelden bleibt ein Refresh-Token zurück, das bis zu seinem Ablauf gilt.</translation>
    </message>
    <message>
        <source>With admin_only, people who forgot their password ask those who run the pool.</source>
        <translation>Mit admin_only wendet sich, wer sein Passwort vergessen hat, an die Verwaltung des Pools.</translation>
    </message>
    <message>
        <source>With it they ask people for their password under your pool&apos;s name.</source>
        <translation>Damit wird unter dem Namen Ihres Pools nach Passwörtern gefragt.</translation>
    </message>
    <message>
        <source>Write client_secret into the connection, or better make an app client without one: on people&apos;s computers a secret is none.</source>
        <translation>Schreiben Sie client_secret in die Verbindung, oder legen Sie besser einen App-Client ohne Secret an: Auf den Computern der Leute ist ein Secret keines.</translation>
    </message>
    <message>
        <source>Write into the connection: {line}</source>
        <translation>Schreiben Sie in die Verbindung: {line}</translation>
    </message>
    <message>
        <source>Write the app client&apos;s number of days into the connection, or take refresh_days out.</source>
        <translation>Schreiben Sie die Zahl der Tage des App-Clients in die Verbindung, oder nehmen Sie refresh_days heraus.</translation>
    </message>
    <message>
        <source>a history of passwords</source>
        <translation>Verlauf von Passwörtern</translation>
    </message>
    <message>
        <source>a setting for proxy or certificates can&apos;t be used</source>
        <translation>eine Einstellung zu Proxy oder Zertifikaten ist unbrauchbar</translation>
    </message>
    <message>
        <source>changed phone numbers and addresses</source>
        <translation>geänderte Telefonnummern und Adressen</translation>
    </message>
    <message>
        <source>client secret</source>
        <translation>Secret des App-Clients</translation>
    </message>
    <message>
        <source>client secrets</source>
        <translation>Secrets des App-Clients</translation>
    </message>
    <message>
        <source>codes by email as a second factor</source>
        <translation>Codes per E-Mail als zweiter Faktor</translation>
    </message>
    <message>
        <source>deletion protection</source>
        <translation>Löschschutz</translation>
    </message>
    <message>
        <source>docs/provisioning.md of Cognito Desk shows the role that its own template makes.</source>
        <translation>docs/provisioning.md von Cognito Desk zeigt die Rolle, die dessen eigene Vorlage anlegt.</translation>
    </message>
    <message>
        <source>encryption key</source>
        <translation>Schlüssel der Daten</translation>
    </message>
    <message>
        <source>existence of user names</source>
        <translation>Existenz von Benutzernamen</translation>
    </message>
    <message>
        <source>external id</source>
        <translation>externe ID</translation>
    </message>
    <message>
        <source>flows</source>
        <translation>Anmeldeverfahren</translation>
    </message>
    <message>
        <source>issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>levels of sign-in, which the connection asks for (acr_values)</source>
        <translation>Stufen der Anmeldung, die die Verbindung verlangt (acr_values)</translation>
    </message>
    <message>
        <source>life of codes</source>
        <translation>Gültigkeit von Codes</translation>
    </message>
    <message>
        <source>lives of tokens</source>
        <translation>Gültigkeit von Tokens</translation>
    </message>
    <message>
        <source>names of its own for levels of sign-in (AcrConfiguration)</source>
        <translation>eigene Namen für Stufen der Anmeldung (AcrConfiguration)</translation>
    </message>
    <message>
        <source>no AWS credentials</source>
        <translation>keine AWS-Zugangsdaten</translation>
    </message>
    <message>
        <source>no Region</source>
        <translation>keine Region</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>no condition on sts:ExternalId</source>
        <translation>keine Bedingung an sts:ExternalId</translation>
    </message>
    <message>
        <source>no permission</source>
        <translation>keine Berechtigung</translation>
    </message>
    <message>
        <source>no such profile in the AWS config</source>
        <translation>kein solches Profil in der AWS-Konfiguration</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>not asked for</source>
        <translation>nicht abgefragt</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>nicht gesetzt</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>origination identity of Amazon SNS</source>
        <translation>Absenderidentität von Amazon SNS</translation>
    </message>
    <message>
        <source>passkeys and first factors</source>
        <translation>Passkeys und erste Faktoren</translation>
    </message>
    <message>
        <source>passkeys or codes as the first factor</source>
        <translation>Passkeys oder Codes als erster Faktor</translation>
    </message>
    <message>
        <source>plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>pool and app client</source>
        <translation>Pool und App-Client</translation>
    </message>
    <message>
        <source>recovery of passwords</source>
        <translation>Zurücksetzen von Passwörtern</translation>
    </message>
    <message>
        <source>refused ({reply})</source>
        <translation>abgelehnt ({reply})</translation>
    </message>
    <message>
        <source>registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>remembered devices</source>
        <translation>gemerkte Geräte</translation>
    </message>
    <message>
        <source>replicas</source>
        <translation>Replikate</translation>
    </message>
    <message>
        <source>revocation</source>
        <translation>Widerruf</translation>
    </message>
    <message>
        <source>role for text messages</source>
        <translation>Rolle für SMS</translation>
    </message>
    <message>
        <source>rotation</source>
        <translation>Rotation</translation>
    </message>
    <message>
        <source>rotation of refresh tokens</source>
        <translation>Rotation von Refresh-Tokens</translation>
    </message>
    <message>
        <source>second factor required</source>
        <translation>zweiter Faktor als Pflicht</translation>
    </message>
    <message>
        <source>second factors</source>
        <translation>zweite Faktoren</translation>
    </message>
    <message>
        <source>set</source>
        <translation>gesetzt</translation>
    </message>
    <message>
        <source>the AWS config can&apos;t be read</source>
        <translation>die AWS-Konfiguration ist nicht lesbar</translation>
    </message>
    <message>
        <source>the AWS credentials have expired</source>
        <translation>die AWS-Zugangsdaten sind abgelaufen</translation>
    </message>
    <message>
        <source>the AWS credentials were refused</source>
        <translation>die AWS-Zugangsdaten wurden abgelehnt</translation>
    </message>
    <message>
        <source>the AWS role asks for an MFA code, and there is no terminal</source>
        <translation>die AWS-Rolle verlangt einen MFA-Code, und es gibt kein Terminal</translation>
    </message>
    <message>
        <source>the AWS sign-in (SSO) has expired</source>
        <translation>die AWS-Anmeldung (SSO) ist abgelaufen</translation>
    </message>
    <message>
        <source>the MFA code for the AWS role was refused</source>
        <translation>der MFA-Code für die AWS-Rolle wurde abgelehnt</translation>
    </message>
    <message>
        <source>the account is in it, in {region}</source>
        <translation>das Konto ist darin, in {region}</translation>
    </message>
    <message>
        <source>the certificate of AWS isn&apos;t trusted here</source>
        <translation>dem Zertifikat von AWS wird hier nicht vertraut</translation>
    </message>
    <message>
        <source>the only second factor</source>
        <translation>der einzige zweite Faktor</translation>
    </message>
    <message>
        <source>the proxy wants a password, or refused the one it was given</source>
        <translation>der Proxy verlangt ein Passwort oder hat das angegebene abgelehnt</translation>
    </message>
    <message>
        <source>there is no role</source>
        <translation>es gibt keine Rolle</translation>
    </message>
    <message>
        <source>there is none</source>
        <translation>gibt es nicht</translation>
    </message>
    <message>
        <source>too many requests</source>
        <translation>zu viele Anfragen</translation>
    </message>
    <message>
        <source>trust policy of the role</source>
        <translation>Vertrauensrichtlinie der Rolle</translation>
    </message>
    <message>
        <source>trust policy of the role for text messages</source>
        <translation>Vertrauensrichtlinie der Rolle für SMS</translation>
    </message>
    <message>
        <source>two client secrets</source>
        <translation>zwei Secrets des App-Clients</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} Tage</translation>
    </message>
    <message>
        <source>{count} hours</source>
        <translation>{count} Stunden</translation>
    </message>
    <message>
        <source>{count} minutes</source>
        <translation>{count} Minuten</translation>
    </message>
    <message>
        <source>{count} seconds</source>
        <translation>{count} Sekunden</translation>
    </message>
    <message>
        <source>{key} of the connection</source>
        <translation>{key} der Verbindung</translation>
    </message>
    <message>
        <source>{mode}, with no factor switched on</source>
        <translation>{mode}, ohne dass ein Faktor eingeschaltet ist</translation>
    </message>
    <message>
        <source>{name} is not in it</source>
        <translation>{name} steht nicht darin</translation>
    </message>
    <message>
        <source>{one}, {other}</source>
        <translation>{one}, {other}</translation>
    </message>
    <message>
        <source>{reason} for {action}</source>
        <translation>{reason} für {action}</translation>
    </message>
    <message>
        <source>A person may be signed in at {count} places at a time.</source>
        <translation>Eine Person kann an {count} Stellen zugleich angemeldet sein.</translation>
    </message>
    <message>
        <source>AWS calls that limit too low for production. Beyond it no code for a forgotten password and no invitation arrives.</source>
        <translation>AWS nennt diese Grenze zu niedrig für den Betrieb. Darüber kommen weder Codes für vergessene Passwörter noch Einladungen an.</translation>
    </message>
    <message>
        <source>After the loss of a computer no one can see where an account is still signed in, or end that sign-in alone: people and administrators can only end all of them.</source>
        <translation>Geht ein Computer verloren, ist nirgends zu sehen, wo ein Konto noch angemeldet ist, und diese Anmeldung lässt sich nicht allein beenden: Benutzer und Verwaltung können nur alle zugleich beenden.</translation>
    </message>
    <message>
        <source>All app clients of the pool count together: signing in on a second computer or in another app signs the person out here, at the next renewal.</source>
        <translation>Alle App-Clients des Pools zählen zusammen: Wer sich an einem zweiten Computer oder in einer anderen App anmeldet, wird hier beim nächsten Erneuern abgemeldet.</translation>
    </message>
    <message>
        <source>Cognito Desk signs in without managed login; other programs may use this app client with it.</source>
        <translation>Cognito Desk meldet ohne Managed Login an; andere Programme verwenden diesen App-Client vielleicht damit.</translation>
    </message>
    <message>
        <source>Cognito ends the least recently used sign-in only when there are more: an account that is shared, or a stolen refresh token, goes unnoticed for long.</source>
        <translation>Erst wenn es mehr sind, beendet Cognito die am längsten nicht benutzte Anmeldung: Ein geteiltes Konto oder ein gestohlenes Refresh-Token fällt lange nicht auf.</translation>
    </message>
    <message>
        <source>Cognito refuses a sign-in when it knows none of the levels.</source>
        <translation>Cognito lehnt eine Anmeldung ab, wenn es keine der Stufen kennt.</translation>
    </message>
    <message>
        <source>Cognito refuses the sign-in: it sets up no factor on the way.</source>
        <translation>Cognito lehnt die Anmeldung ab: Es richtet unterwegs keinen Faktor ein.</translation>
    </message>
    <message>
        <source>Cognito takes no notice of them.</source>
        <translation>Cognito beachtet sie nicht.</translation>
    </message>
    <message>
        <source>It records the time, device, IP address and place of each sign-in: for staff ask those who are responsible for data protection first.</source>
        <translation>Es werden Zeit, Gerät, IP-Adresse und Ort jeder Anmeldung gespeichert: Fragen Sie bei Beschäftigten zuerst die Stellen, die für den Datenschutz zuständig sind.</translation>
    </message>
    <message>
        <source>Level 2 needs a code as the first factor; level 3 a passkey, text messages or codes by email; level 4 authenticator apps. Allow one of them in the pool, or write a lower level into acr_values.</source>
        <translation>Stufe 2 braucht einen Code als ersten Faktor, Stufe 3 einen Passkey, SMS oder Codes per E-Mail, Stufe 4 Authenticator-Apps. Erlauben Sie eines davon im Pool, oder schreiben Sie eine niedrigere Stufe in acr_values.</translation>
    </message>
    <message>
        <source>Emails are sent by Cognito&apos;s own sender, and only a limited number a day.</source>
        <translation>E-Mails verschickt Cognito mit seinem eigenen Absender, und nur eine begrenzte Zahl am Tag.</translation>
    </message>
    <message>
        <source>A person can be signed in at one place only: a sign-in ends the one before.</source>
        <translation>Eine Person kann nur an einer Stelle angemeldet sein: Eine Anmeldung beendet die vorige.</translation>
    </message>
    <message>
        <source>Managed login asks for neither password nor code again for {time}.</source>
        <translation>Managed Login fragt {time} lang weder nach Passwort noch nach Code.</translation>
    </message>
    <message>
        <source>NIST asks for a new sign-in with both factors at least every 24 hours.</source>
        <translation>NIST verlangt mindestens alle 24 Stunden eine neue Anmeldung mit beiden Faktoren.</translation>
    </message>
    <message>
        <source>None of the levels that the connection wants can be reached at this pool.</source>
        <translation>Keine der Stufen, die die Verbindung verlangt, ist bei diesem Pool erreichbar.</translation>
    </message>
    <message>
        <source>The connection wants levels of sign-in that the pool doesn&apos;t name: {names}.</source>
        <translation>Die Verbindung verlangt Stufen der Anmeldung, die der Pool nicht nennt: {names}.</translation>
    </message>
    <message>
        <source>The pool doesn&apos;t track where people are signed in.</source>
        <translation>Der Pool verfolgt nicht, wo man angemeldet ist.</translation>
    </message>
    <message>
        <source>The pool&apos;s own, the lowest first: {names}. Write those that are good enough into acr_values, the highest first.</source>
        <translation>Die des Pools, die niedrigste zuerst: {names}. Schreiben Sie die ausreichenden in acr_values, die höchste zuerst.</translation>
    </message>
    <message>
        <source>Where that is what you want, leave it.</source>
        <translation>Wenn Sie das so wollen, lassen Sie es.</translation>
    </message>
    <message>
        <source>claims that a trigger adds to access tokens</source>
        <translation>Claims, die ein Trigger zu Access-Tokens hinzufügt</translation>
    </message>
    <message>
        <source>levels of sign-in</source>
        <translation>Stufen der Anmeldung</translation>
    </message>
    <message>
        <source>life of SSO sessions</source>
        <translation>Gültigkeit von SSO-Sitzungen</translation>
    </message>
    <message>
        <source>sender of emails</source>
        <translation>Absender von E-Mails</translation>
    </message>
    <message>
        <source>tracking of sessions</source>
        <translation>Verfolgung von Sitzungen</translation>
    </message>
</context>
<context>
    <name>Durations</name>
    <message>
        <source>min left</source>
        <translation>Min. übrig</translation>
    </message>
    <message>
        <source>hours left</source>
        <translation>Std. übrig</translation>
    </message>
    <message>
        <source>in {amount}</source>
        <translation>in {amount}</translation>
    </message>
    <message>
        <source>{amount} ago</source>
        <translation>vor {amount}</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message numerus="yes">
        <source>%n hours</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n min</numerusform>
            <numerusform>%n min</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n h</source>
        <translation>
            <numerusform>%n h</numerusform>
            <numerusform>%n h</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <comment>in … days, … days ago</comment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EmailDialog</name>
    <message>
        <source>Email address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>We send a code to this address now, and whenever you sign in from now on.</source>
        <translation>Wir senden jetzt einen Code an diese Adresse, und von nun an bei jeder Anmeldung.</translation>
    </message>
    <message>
        <source>Add your email address</source>
        <translation>E-Mail-Adresse hinzufügen</translation>
    </message>
    <message>
        <source>Send code</source>
        <translation>Code senden</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Enter your email address.</source>
        <translation>Geben Sie Ihre E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>This isn&apos;t a complete email address. It should look like name@example.com.</source>
        <translation>Das ist keine vollständige E-Mail-Adresse. Sie sollte aussehen wie name@example.com.</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Sign in to see who you are and what your tokens say.</source>
        <translation>Melden Sie sich an, um zu sehen, wer Sie sind und was in Ihren Tokens steht.</translation>
    </message>
    <message>
        <source>Welcome back, %1</source>
        <translation>Willkommen zurück, %1</translation>
    </message>
    <message>
        <source>You are being signed in again. This takes a moment.</source>
        <translation>Sie werden wieder angemeldet. Das dauert einen Moment.</translation>
    </message>
    <message>
        <source>Your keyring is asking, %1</source>
        <translation>Ihr Schlüsselbund fragt, %1</translation>
    </message>
    <message>
        <source>Your sign-in is kept on this computer, and its keyring is locked or hasn&apos;t answered yet. Answer what it asks, then try again. Or sign in anew.</source>
        <translation>Ihre Anmeldung ist auf diesem Computer aufbewahrt, und sein Schlüsselbund ist gesperrt oder hat noch nicht geantwortet. Beantworten Sie, was er fragt, und versuchen Sie es dann erneut. Oder melden Sie sich neu an.</translation>
    </message>
    <message>
        <source>You stay signed in, %1</source>
        <translation>Sie bleiben angemeldet, %1</translation>
    </message>
    <message>
        <source>The sign-in service can&apos;t be reached just now. As soon as it can, everything is there again: the app keeps trying, and Refresh now tries at once.</source>
        <translation>Der Anmeldedienst ist gerade nicht erreichbar. Sobald er es ist, ist alles wieder da: Die App versucht es weiter, und „Jetzt erneuern“ versucht es sofort.</translation>
    </message>
    <message>
        <source>Sign in anew</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
</context>
<context>
    <name>Ending</name>
    <message>
        <source>You are signed out on this computer. The sign-in service couldn&apos;t be told, so other programs may stay signed in until their tokens expire.</source>
        <translation>Sie sind auf diesem Computer abgemeldet. Dem Anmeldedienst konnte das nicht mitgeteilt werden, deshalb bleiben andere Programme vielleicht angemeldet, bis ihre Tokens ablaufen.</translation>
    </message>
</context>
<context>
    <name>EnterPasswordDialog</name>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Enter your password</source>
        <translation>Geben Sie Ihr Passwort ein</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Signing in as %1.</source>
        <translation>Anmeldung als %1.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Enter the password of %1 to confirm that it&apos;s you.</source>
        <translation>Geben Sie das Passwort von %1 ein, um zu bestätigen, dass Sie es sind.</translation>
    </message>
</context>
<context>
    <name>Evidence</name>
    <message>
        <source>Folder for the evidence</source>
        <translation>Ordner für den Nachweis</translation>
    </message>
    <message>
        <source>Saving the evidence…</source>
        <translation>Nachweis wird gespeichert…</translation>
    </message>
    <message>
        <source>Evidence: {folder}
SHA-256 of its manifest: {digest}</source>
        <translation>Nachweis: {folder}
SHA-256 seines Manifests: {digest}</translation>
    </message>
    <message>
        <source>Secrets stand in the evidence ({kinds}): a mistake of this program. Don&apos;t pass it on.</source>
        <translation>Im Nachweis stehen Geheimnisse ({kinds}): ein Fehler dieses Programms. Geben Sie ihn nicht weiter.</translation>
    </message>
    <message>
        <source>The evidence couldn&apos;t be written. Choose another folder. {reason}</source>
        <translation>Der Nachweis konnte nicht geschrieben werden. Wählen Sie einen anderen Ordner. {reason}</translation>
    </message>
</context>
<context>
    <name>ExchangesModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>Sent by</source>
        <translation>Gesendet von</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Operation</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>no reply</source>
        <translation>keine Antwort</translation>
    </message>
</context>
<context>
    <name>ExchangesPage</name>
    <message>
        <source>Requests and replies show here, without their secrets.</source>
        <translation>Anfragen und Antworten erscheinen hier, ohne ihre Geheimnisse.</translation>
    </message>
    <message>
        <source>Requests and replies</source>
        <translation>Anfragen und Antworten</translation>
    </message>
    <message>
        <source>Request and reply</source>
        <translation>Anfrage und Antwort</translation>
    </message>
</context>
<context>
    <name>FactsPage</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Preconditions</source>
        <translation>Vorbedingungen</translation>
    </message>
    <message>
        <source>Requirements</source>
        <translation>Anforderungen</translation>
    </message>
    <message>
        <source>Cost of one attempt</source>
        <translation>Kosten eines Versuchs</translation>
    </message>
    <message>
        <source>Where the expected answer is from</source>
        <translation>Woher die erwartete Antwort stammt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Version of the case</source>
        <translation>Version des Falls</translation>
    </message>
</context>
<context>
    <name>FaultsPage</name>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>always</source>
        <translation>immer</translation>
    </message>
    <message>
        <source>Only for user</source>
        <translation>Nur für Benutzer</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>alle</translation>
    </message>
    <message>
        <source>Turn on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Turn this fault on</source>
        <translation>Diesen Fehler einschalten</translation>
    </message>
    <message>
        <source>None is on.</source>
        <translation>Keiner ist eingeschaltet.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <source>Turn off: %1</source>
        <translation>Ausschalten: %1</translation>
    </message>
    <message>
        <source>Seconds is a number from 0 to 3600.</source>
        <translation>Sekunden ist eine Zahl von 0 bis 3600.</translation>
    </message>
    <message>
        <source>How often is a whole number from 1, or empty for always.</source>
        <translation>Wie oft ist eine ganze Zahl ab 1, oder leer für immer.</translation>
    </message>
    <message>
        <source>Ready-made</source>
        <translation>Vorgefertigt</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Was schiefgeht</translation>
    </message>
    <message>
        <source>At which call</source>
        <translation>Bei welchem Aufruf</translation>
    </message>
    <message>
        <source>Faults that are on</source>
        <translation>Eingeschaltete Fehler</translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>What was pasted is far too long for a password, so only its start is there. Copy the password alone.</source>
        <translation>Eingefügt wurde etwas, das für ein Passwort viel zu lang ist; deshalb steht nur der Anfang da. Kopieren Sie nur das Passwort.</translation>
    </message>
</context>
<context>
    <name>FoundFacts</name>
    <message>
        <source>User pool</source>
        <translation>Benutzerpool</translation>
    </message>
    <message>
        <source>App client</source>
        <translation>App-Client</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Region</translation>
    </message>
    <message>
        <source>Second Region</source>
        <translation>Zweite Region</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>FoundValues</name>
    <message>
        <source>Give the connection a name.</source>
        <translation>Geben Sie der Verbindung einen Namen.</translation>
    </message>
    <message>
        <source>A name has up to %1 characters, all of which can be seen.</source>
        <translation>Ein Name hat bis zu %1 Zeichen, die alle zu sehen sind.</translation>
    </message>
    <message>
        <source>You have a connection with this name already. Choose another one.</source>
        <translation>Sie haben schon eine Verbindung mit diesem Namen. Wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>This is the id of an identity pool. Enter that of the user pool.</source>
        <translation>Das ist die ID eines Identitätspools. Geben Sie die des Benutzerpools ein.</translation>
    </message>
    <message>
        <source>Enter the user pool&apos;s id, such as eu-central-1_AbCdEf123.</source>
        <translation>Geben Sie die ID des Benutzerpools ein, etwa eu-central-1_AbCdEf123.</translation>
    </message>
    <message>
        <source>This user pool is in %1, and the app client in %2. Enter the id of its own pool.</source>
        <translation>Dieser Benutzerpool ist in %1 und der App-Client in %2. Geben Sie die ID seines eigenen Pools ein.</translation>
    </message>
    <message>
        <source>Enter the app client&apos;s id: 26 letters and digits, as a rule.</source>
        <translation>Geben Sie die ID des App-Clients ein: in der Regel 26 Buchstaben und Ziffern.</translation>
    </message>
    <message>
        <source>A client secret has letters, digits and + / = - _ only.</source>
        <translation>Das Geheimnis eines Clients hat nur Buchstaben, Ziffern und + / = - _.</translation>
    </message>
</context>
<context>
    <name>GuidePanel</name>
    <message>
        <source>Step for you</source>
        <translation>Schritt für Sie</translation>
    </message>
    <message>
        <source>Copy what to type</source>
        <translation>Einzugebendes kopieren</translation>
    </message>
    <message>
        <source>What you saw</source>
        <translation>Was Sie gesehen haben</translation>
    </message>
    <message>
        <source>As expected</source>
        <translation>Wie erwartet</translation>
    </message>
    <message>
        <source>Differs</source>
        <translation>Abweichend</translation>
    </message>
    <message>
        <source>Can&apos;t tell</source>
        <translation>Nicht zu sagen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Take a screenshot</source>
        <translation>Bildschirmfoto aufnehmen</translation>
    </message>
    <message>
        <source>{case}, step {number} of {of}: for you</source>
        <translation>{case}, Schritt {number} von {of}: für Sie</translation>
    </message>
    <message>
        <source>Expected: {text}</source>
        <translation>Erwartet: {text}</translation>
    </message>
    <message>
        <source>1 screenshot</source>
        <translation>1 Bildschirmfoto</translation>
    </message>
    <message numerus="yes">
        <source>%n screenshots</source>
        <translation>
            <numerusform>%n Bildschirmfoto</numerusform>
            <numerusform>%n Bildschirmfotos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Refresh now</source>
        <translation>Jetzt erneuern</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Not signed in yet</source>
        <translation>Noch nicht angemeldet</translation>
    </message>
    <message>
        <source>Refreshing…</source>
        <translation>Wird erneuert…</translation>
    </message>
</context>
<context>
    <name>HelpMenu</name>
    <message>
        <source>There is no log file: it can&apos;t be written at {path}.</source>
        <translation>Es gibt keine Protokolldatei: Unter {path} kann sie nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Each step is logged until Cognito Desk ends, in {path}. Passwords, codes and tokens are not in it.</source>
        <translation>Jeder Schritt wird protokolliert, bis Cognito Desk endet, in {path}. Passwörter, Codes und Tokens stehen nicht darin.</translation>
    </message>
    <message>
        <source>The detailed log is off. What was logged is in {path}.</source>
        <translation>Das ausführliche Protokoll ist aus. Was protokolliert wurde, steht in {path}.</translation>
    </message>
    <message numerus="yes">
        <source>Diagnostics copied: versions, settings, addresses, last steps (%n). No password, code, token or user name is among them.</source>
        <translation>
            <numerusform>Diagnose kopiert: Versionen, Einstellungen, Adressen, letzte Schritte (%n). Passwörter, Codes, Tokens und Benutzernamen sind nicht dabei.</numerusform>
            <numerusform>Diagnose kopiert: Versionen, Einstellungen, Adressen, letzte Schritte (%n). Passwörter, Codes, Tokens und Benutzernamen sind nicht dabei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Kept</name>
    <message>
        <source>This computer has no keyring where a sign-in could be kept safely.</source>
        <translation>Dieser Computer hat keinen Schlüsselbund, in dem eine Anmeldung sicher aufbewahrt werden könnte.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring is locked or gave no answer in time.</source>
        <translation>Der Schlüsselbund dieses Computers ist gesperrt oder hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>This computer&apos;s keyring didn&apos;t let Cognito Desk in.</source>
        <translation>Der Schlüsselbund dieses Computers hat Cognito Desk keinen Zugriff gegeben.</translation>
    </message>
    <message>
        <source>The key to the kept sign-in is no longer in this computer&apos;s keyring.</source>
        <translation>Der Schlüssel zur aufbewahrten Anmeldung ist nicht mehr im Schlüsselbund dieses Computers.</translation>
    </message>
    <message>
        <source>The kept sign-in was damaged, so it was deleted.</source>
        <translation>Die aufbewahrte Anmeldung war beschädigt und wurde deshalb gelöscht.</translation>
    </message>
    <message>
        <source>The sign-in couldn&apos;t be saved: the disk is full or write-protected.</source>
        <translation>Die Anmeldung konnte nicht gespeichert werden: Der Datenträger ist voll oder schreibgeschützt.</translation>
    </message>
    <message>
        <source>This connection asks for a second step, and nothing says whether the kept sign-in had one.</source>
        <translation>Diese Verbindung verlangt einen zweiten Schritt, und nichts sagt, ob die aufbewahrte Anmeldung einen hatte.</translation>
    </message>
    <message>
        <source>No sign-in is kept here.</source>
        <translation>Hier ist keine Anmeldung aufbewahrt.</translation>
    </message>
    <message>
        <source>The practice pool ends with Cognito Desk.</source>
        <translation>Der Übungspool endet mit Cognito Desk.</translation>
    </message>
    <message>
        <source>Your organisation doesn&apos;t allow this for this connection.</source>
        <translation>Ihre Organisation erlaubt das für diese Verbindung nicht.</translation>
    </message>
    <message>
        <source>You are signed in until you close Cognito Desk; after that you sign in again.</source>
        <translation>Sie sind angemeldet, bis Sie Cognito Desk schließen; danach melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Sign in again.</source>
        <translation>Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Your sign-in isn&apos;t kept yet: this computer&apos;s keyring is locked or hasn&apos;t answered. Answer what it asks, then try again. Until it is kept, you are signed in until you close Cognito Desk.</source>
        <translation>Ihre Anmeldung ist noch nicht aufbewahrt: Der Schlüsselbund dieses Computers ist gesperrt oder hat nicht geantwortet. Beantworten Sie, was er fragt, und versuchen Sie es dann erneut. Solange sie nicht aufbewahrt ist, sind Sie angemeldet, bis Sie Cognito Desk schließen.</translation>
    </message>
    <message>
        <source>Your sign-in is being kept. If this computer&apos;s keyring asks, answer it.</source>
        <translation>Ihre Anmeldung wird aufbewahrt. Wenn der Schlüsselbund dieses Computers fragt, antworten Sie ihm.</translation>
    </message>
    <message>
        <source>Your sign-in is kept on this computer.</source>
        <translation>Ihre Anmeldung ist auf diesem Computer aufbewahrt.</translation>
    </message>
</context>
<context>
    <name>KeyField</name>
    <message>
        <source>Show the secret</source>
        <translation>Secret anzeigen</translation>
    </message>
</context>
<context>
    <name>KeysBar</name>
    <message>
        <source>Judge as</source>
        <translation>Beurteilen als</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID-Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Keys of this connection</source>
        <translation>Schlüssel dieser Verbindung</translation>
    </message>
    <message>
        <source>Keys in a file…</source>
        <translation>Schlüssel in einer Datei…</translation>
    </message>
    <message>
        <source>Keys at an address</source>
        <translation>Schlüssel unter einer Adresse</translation>
    </message>
    <message>
        <source>No keys (offline)</source>
        <translation>Keine Schlüssel (offline)</translation>
    </message>
    <message>
        <source>Address of the keys</source>
        <translation>Adresse der Schlüssel</translation>
    </message>
    <message>
        <source>Fetch</source>
        <translation>Abrufen</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Judge at this time</source>
        <translation>Zu diesem Zeitpunkt beurteilen</translation>
    </message>
    <message>
        <source>Open keys (JWKS)</source>
        <translation>Schlüssel öffnen (JWKS)</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>LanguageMenu</name>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das S&amp;ystem</translation>
    </message>
</context>
<context>
    <name>Levels</name>
    <message>
        <source>level 1 of 4, password</source>
        <translation>Stufe 1 von 4, Passwort</translation>
    </message>
    <message>
        <source>level 2 of 4, code by SMS or email alone</source>
        <translation>Stufe 2 von 4, nur Code per SMS oder E-Mail</translation>
    </message>
    <message>
        <source>level 3 of 4, passkey, or password and code by SMS or email</source>
        <translation>Stufe 3 von 4, Passkey oder Passwort und Code per SMS oder E-Mail</translation>
    </message>
    <message>
        <source>level 4 of 4, password and code of an authenticator app</source>
        <translation>Stufe 4 von 4, Passwort und Code einer Authenticator-App</translation>
    </message>
    <message>
        <source>password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>code of an authenticator app</source>
        <translation>Code einer Authenticator-App</translation>
    </message>
    <message>
        <source>code by SMS</source>
        <translation>Code per SMS</translation>
    </message>
    <message>
        <source>code by email</source>
        <translation>Code per E-Mail</translation>
    </message>
    <message>
        <source>passkey of this device</source>
        <translation>Passkey dieses Geräts</translation>
    </message>
    <message>
        <source>security key</source>
        <translation>Sicherheitsschlüssel</translation>
    </message>
    <message>
        <source>two or more factors</source>
        <translation>zwei oder mehr Faktoren</translation>
    </message>
    <message>
        <source>another identity provider</source>
        <translation>ein anderer Identitätsanbieter</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licence texts</source>
        <translation>Lizenztexte</translation>
    </message>
    <message>
        <source>What Cognito Desk is made of, and under which terms it may be used.</source>
        <translation>Woraus Cognito Desk besteht und zu welchen Bedingungen es genutzt werden darf.</translation>
    </message>
    <message>
        <source>Component</source>
        <translation>Komponente</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>Text der Lizenz</translation>
    </message>
</context>
<context>
    <name>LoginDialog</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Forgot password?</source>
        <translation>Passwort vergessen?</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Keep me signed in</source>
        <translation>Angemeldet bleiben</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Signing in…</source>
        <translation>Anmeldung läuft…</translation>
    </message>
    <message>
        <source>Need help? Contact %1.</source>
        <translation>Brauchen Sie Hilfe? Wenden Sie sich an %1.</translation>
    </message>
    <message>
        <source>Leave it empty to choose another way to sign in.</source>
        <translation>Lassen Sie es leer, um sich auf andere Weise anzumelden.</translation>
    </message>
    <message>
        <source>Enter your user name first, then choose “Forgot password?” again.</source>
        <translation>Geben Sie zuerst Ihren Benutzernamen ein und wählen Sie dann „Passwort vergessen?“ noch einmal.</translation>
    </message>
    <message>
        <source>Enter your user name and your password.</source>
        <translation>Geben Sie Ihren Benutzernamen und Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>Enter your user name.</source>
        <translation>Geben Sie Ihren Benutzernamen ein.</translation>
    </message>
    <message>
        <source>Enter your password.</source>
        <translation>Geben Sie Ihr Passwort ein.</translation>
    </message>
    <message>
        <source>What was pasted is far too long for a user name, so only its start is there. Copy the user name alone.</source>
        <translation>Eingefügt wurde etwas, das für einen Benutzernamen viel zu lang ist; deshalb steht nur der Anfang da. Kopieren Sie nur den Benutzernamen.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>The language changes when Cognito Desk starts the next time.</source>
        <translation>Die Sprache ändert sich, wenn Cognito Desk das nächste Mal gestartet wird.</translation>
    </message>
</context>
<context>
    <name>MakePool</name>
    <message>
        <source>Its users would be lost, so this is not done here.</source>
        <translation>Dabei gingen die Benutzer verloren, deshalb geschieht das hier nicht.</translation>
    </message>
    <message>
        <source>The pool is as wanted: nothing changes at AWS</source>
        <translation>Der Pool ist, wie er sein soll: Bei AWS ändert sich nichts</translation>
    </message>
    <message>
        <source>Sign in with the connection “{name}”.</source>
        <translation>Melden Sie sich mit der Verbindung „{name}“ an.</translation>
    </message>
</context>
<context>
    <name>MakePoolDialog</name>
    <message>
        <source>What will change</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Make a pool</source>
        <translation>Pool anlegen</translation>
    </message>
    <message>
        <source>Show what will be made</source>
        <translation>Zeigen, was angelegt wird</translation>
    </message>
    <message>
        <source>Asking AWS…</source>
        <translation>AWS wird gefragt…</translation>
    </message>
    <message>
        <source>Make this?</source>
        <translation>Das anlegen?</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>CloudFormation is at work…</source>
        <translation>CloudFormation arbeitet…</translation>
    </message>
    <message>
        <source>What happened so far</source>
        <translation>Was bisher geschah</translation>
    </message>
    <message>
        <source>A user pool at AWS that asks everyone for a second factor, and the connection to it. Nothing is made before you have seen it.</source>
        <translation>Ein Benutzerpool bei AWS, der von allen einen zweiten Faktor verlangt, und die Verbindung dazu. Nichts wird angelegt, bevor Sie es gesehen haben.</translation>
    </message>
    <message>
        <source>CloudFormation takes back what it began, then this window closes. You may close it: that goes on by itself.</source>
        <translation>CloudFormation macht rückgängig, was es begonnen hat, dann schließt sich dieses Fenster. Sie können es auch schließen: Das geht von selbst weiter.</translation>
    </message>
    <message>
        <source>Delete a pool made here…</source>
        <translation>Hier angelegten Pool löschen…</translation>
    </message>
    <message>
        <source>Delete the unfinished stack?</source>
        <translation>Den unfertigen Stack löschen?</translation>
    </message>
    <message>
        <source>Delete it and begin anew</source>
        <translation>Löschen und neu beginnen</translation>
    </message>
    <message>
        <source>This is not done here</source>
        <translation>Das wird hier nicht getan</translation>
    </message>
    <message>
        <source>The pool is there</source>
        <translation>Der Pool ist angelegt</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>What is there</source>
        <translation>Was angelegt ist</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>Sign &amp;in</source>
        <translation>&amp;Anmelden</translation>
    </message>
    <message>
        <source>Sign in as &amp;someone else…</source>
        <translation>Als andere &amp;Person anmelden…</translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation>&amp;Jetzt erneuern</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>Sign out &amp;everywhere…</source>
        <translation>&amp;Überall abmelden…</translation>
    </message>
    <message>
        <source>Open a &amp;connection…</source>
        <translation>&amp;Verbindung öffnen…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;What&apos;s new</source>
        <translation>&amp;Was ist neu</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;QA tools</source>
        <translation>&amp;QA-Werkzeuge</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Cognito Desk</source>
        <translation>&amp;Über Cognito Desk</translation>
    </message>
    <message>
        <source>&amp;QA</source>
        <translation>&amp;QA</translation>
    </message>
    <message>
        <source>&amp;Make a pool…</source>
        <translation>Pool an&amp;legen…</translation>
    </message>
    <message>
        <source>Co&amp;nnections…</source>
        <translation>Verbindun&amp;gen…</translation>
    </message>
    <message>
        <source>&amp;Copy diagnostics</source>
        <translation>Diagnose &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Detailed log</source>
        <translation>&amp;Ausführliches Protokoll</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>Ü&amp;bersicht</translation>
    </message>
    <message>
        <source>&amp;Claims</source>
        <translation>&amp;Claims</translation>
    </message>
    <message>
        <source>C&amp;hecks</source>
        <translation>&amp;Prüfungen</translation>
    </message>
    <message>
        <source>Ac&amp;tivity</source>
        <translation>Ak&amp;tivität</translation>
    </message>
</context>
<context>
    <name>MessageArea</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Again: %1</source>
        <translation>Erneut: %1</translation>
    </message>
</context>
<context>
    <name>MessageBubble</name>
    <message>
        <source>{time} to {to}</source>
        <translation>{time} an {to}</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Code kopieren</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <source>New message: {text}</source>
        <translation>Neue Nachricht: {text}</translation>
    </message>
    <message>
        <source>No messages yet. They show here when this user signs in.</source>
        <translation>Noch keine Nachrichten. Sie erscheinen hier, wenn sich diese Person anmeldet.</translation>
    </message>
</context>
<context>
    <name>MethodDialog</name>
    <message>
        <source>How do you want to get your code?</source>
        <translation>Wie möchten Sie Ihren Code erhalten?</translation>
    </message>
    <message>
        <source>How do you want to sign in?</source>
        <translation>Wie möchten Sie sich anmelden?</translation>
    </message>
    <message>
        <source>Signing in here requires a second step, and none is set up for you yet. Choose one.</source>
        <translation>Die Anmeldung hier verlangt einen zweiten Schritt, und für Sie ist noch keiner eingerichtet. Wählen Sie einen.</translation>
    </message>
    <message>
        <source>Which second step do you want to be asked for when you sign in?</source>
        <translation>Nach welchem zweiten Schritt möchten Sie beim Anmelden gefragt werden?</translation>
    </message>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Authenticator app</source>
        <translation>Authenticator-App</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Passkey</source>
        <translation>Passkey</translation>
    </message>
    <message>
        <source>Cognito Desk can&apos;t use passkeys yet.</source>
        <translation>Cognito Desk kann Passkeys noch nicht verwenden.</translation>
    </message>
    <message>
        <source>Its codes don&apos;t work in the Region through which you sign in just now.</source>
        <translation>Ihre Codes funktionieren in der Region nicht, über die Sie sich gerade anmelden.</translation>
    </message>
    <message>
        <source>Can&apos;t be set up here. Ask {support} to add your phone number.</source>
        <translation>Kann hier nicht eingerichtet werden. Bitten Sie {support}, Ihre Telefonnummer einzutragen.</translation>
    </message>
    <message>
        <source>Cognito Desk can&apos;t use this yet.</source>
        <translation>Cognito Desk kann das noch nicht verwenden.</translation>
    </message>
    <message>
        <source>Choose a method</source>
        <translation>Wählen Sie eine Methode</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Preferred second step</source>
        <translation>Bevorzugter zweiter Schritt</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>How do you want to confirm that it&apos;s you?</source>
        <translation>Wie möchten Sie bestätigen, dass Sie es sind?</translation>
    </message>
    <message>
        <source>This is the only second step that is set up for you.</source>
        <translation>Das ist der einzige zweite Schritt, der für Sie eingerichtet ist.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert…</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>{date}, {time}</source>
        <translation>{date}, {time}</translation>
    </message>
</context>
<context>
    <name>News</name>
    <message>
        <source>Sign in with a second step by text message, authenticator app or email; Cognito Desk keeps you signed in if you like.</source>
        <translation>Melden Sie sich mit einem zweiten Schritt per SMS, Authenticator-App oder E-Mail an; auf Wunsch bleiben Sie angemeldet.</translation>
    </message>
    <message>
        <source>The window says who is signed in and until when; the Account menu changes password, phone, email and devices.</source>
        <translation>Das Fenster zeigt, wer angemeldet ist und bis wann; im Menü „Konto“ ändern Sie Passwort, Telefon, E-Mail und Geräte.</translation>
    </message>
    <message>
        <source>Cognito Desk speaks German, follows light, dark and high contrast, and can be used by keyboard and screen reader.</source>
        <translation>Cognito Desk spricht Deutsch, richtet sich nach hell, dunkel und hohem Kontrast und lässt sich mit Tastatur und Bildschirmleser bedienen.</translation>
    </message>
    <message>
        <source>When signing in does not work, Help → Copy diagnostics copies what support asks for, without anything secret.</source>
        <translation>Wenn das Anmelden nicht klappt, kopiert „Hilfe → Diagnose kopieren“, was der Support wissen möchte, ohne etwas Geheimes.</translation>
    </message>
    <message>
        <source>Help → What&apos;s new tells what changed from version to version.</source>
        <translation>„Hilfe → Was ist neu“ zeigt, was sich von Version zu Version geändert hat.</translation>
    </message>
</context>
<context>
    <name>NotesPage</name>
    <message>
        <source>Notes, pictures and reviews</source>
        <translation>Anmerkungen, Bilder und Durchsichten</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Neue Anmerkung</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Anmerkung hinzufügen</translation>
    </message>
    <message>
        <source>Review…</source>
        <translation>Durchsehen…</translation>
    </message>
    <message>
        <source>Notes belong to an attempt: run the case first.</source>
        <translation>Anmerkungen gehören zu einem Versuch: Führen Sie den Fall zuerst aus.</translation>
    </message>
    <message>
        <source>What a person judged is up for review until a second person confirms it.</source>
        <translation>Was eine Person beurteilt hat, steht zur Durchsicht, bis eine zweite es bestätigt.</translation>
    </message>
    <message>
        <source>An earlier attempt: it stays as it is.</source>
        <translation>Ein früherer Versuch: Er bleibt, wie er ist.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>OpenConnectionDialog</name>
    <message>
        <source>The connection file of your IT department, or what an app of yours has: amplify_outputs.json, aws-exports.js, or what the AWS CLI printed.</source>
        <translation>Die Verbindungsdatei Ihrer IT-Abteilung oder was eine Ihrer Apps hat: amplify_outputs.json, aws-exports.js oder was die AWS CLI ausgegeben hat.</translation>
    </message>
    <message>
        <source>You can also drop any of these on this window.</source>
        <translation>Sie können das auch auf dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <source>Open a connection</source>
        <translation>Verbindung öffnen</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>What Cognito Desk remembered of earlier sign-ins can&apos;t be read, such as the last connection and user name. It begins anew.</source>
        <translation>Was Cognito Desk sich von früheren Anmeldungen gemerkt hat, kann nicht gelesen werden, etwa die letzte Verbindung und der Benutzername. Es beginnt von vorn.</translation>
    </message>
</context>
<context>
    <name>Organisation</name>
    <message>
        <source>Set by your organisation</source>
        <translation>Von Ihrer Organisation festgelegt</translation>
    </message>
    <message>
        <source>%1 (from your organisation)</source>
        <translation>%1 (von Ihrer Organisation)</translation>
    </message>
    <message>
        <source>Your organisation has set which connections can be used on this computer, so no others are opened. Ask your IT department for the one that you need.</source>
        <translation>Ihre Organisation hat festgelegt, welche Verbindungen auf diesem Computer verwendet werden können; andere werden nicht geöffnet. Bitten Sie Ihre IT-Abteilung um die Verbindung, die Sie brauchen.</translation>
    </message>
    <message>
        <source>Some settings of your organisation for this computer are ignored. Give your IT department the details.</source>
        <translation>Einige Einstellungen Ihrer Organisation für diesen Computer werden nicht beachtet. Geben Sie Ihrer IT-Abteilung die Details.</translation>
    </message>
    <message>
        <source>%1 (set by your organisation)</source>
        <translation>%1 (von Ihrer Organisation festgelegt)</translation>
    </message>
    <message>
        <source>Masked, as set by your organisation</source>
        <translation>Maskiert, wie von Ihrer Organisation festgelegt</translation>
    </message>
    <message>
        <source>A phone number is in this token, and your organisation has set that they are masked.</source>
        <translation>In diesem Token steht eine Telefonnummer, und Ihre Organisation hat festgelegt, dass diese maskiert werden.</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Choose Refresh now to go on. If that isn&apos;t possible, sign out and sign in again.</source>
        <translation>Wählen Sie „Jetzt erneuern“, um weiterzumachen. Wenn das nicht geht, melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>The current tokens are good until {time}.</source>
        <translation>Die Tokens gelten bis {time}.</translation>
    </message>
    <message>
        <source>Your sign-in needs a refresh</source>
        <translation>Ihre Anmeldung muss erneuert werden</translation>
    </message>
    <message>
        <source>The last tokens were good until {time}.</source>
        <translation>Die letzten Tokens galten bis {time}.</translation>
    </message>
    <message>
        <source>You stay signed in</source>
        <translation>Sie bleiben angemeldet</translation>
    </message>
    <message>
        <source>The sign-in service can&apos;t be reached just now. The app keeps trying; Refresh now tries at once.</source>
        <translation>Der Anmeldedienst ist gerade nicht erreichbar. Die App versucht es weiter; „Jetzt erneuern“ versucht es sofort.</translation>
    </message>
    <message>
        <source>You&apos;re signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>One thing to do: choose Refresh now, since the tokens are not verified yet.</source>
        <translation>Eines ist zu tun: Wählen Sie „Jetzt erneuern“, denn die Tokens sind noch nicht geprüft.</translation>
    </message>
    <message>
        <source>The tokens are not verified: the pool&apos;s keys couldn&apos;t be reached. They are always fetched from where the connection says, and not from where %1 sends the sign-in. If you expect that, enter its address as the connection&apos;s endpoint.</source>
        <translation>Die Tokens sind nicht geprüft: Die Schlüssel des Pools waren nicht erreichbar. Sie werden immer von dort geholt, wo die Verbindung es sagt, und nicht von dort, wohin %1 die Anmeldung leitet. Wenn Sie das erwarten, tragen Sie die Adresse als Endpunkt der Verbindung ein.</translation>
    </message>
    <message>
        <source>The tokens are not verified yet: the pool&apos;s keys couldn&apos;t be reached. Each refresh tries again. If it stays so, test the connection: File, Connections…, Edit….</source>
        <translation>Die Tokens sind noch nicht geprüft: Die Schlüssel des Pools waren nicht erreichbar. Jede Erneuerung versucht es wieder. Wenn es so bleibt, testen Sie die Verbindung: Datei, Verbindungen…, Bearbeiten….</translation>
    </message>
    <message>
        <source>Two things to do when it suits you: verify your phone number and your email address.</source>
        <translation>Zweierlei ist zu tun, wenn es Ihnen passt: Bestätigen Sie Ihre Telefonnummer und Ihre E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>One thing to do when it suits you: verify your phone number.</source>
        <translation>Eines ist zu tun, wenn es Ihnen passt: Bestätigen Sie Ihre Telefonnummer.</translation>
    </message>
    <message>
        <source>One thing to do when it suits you: verify your email address.</source>
        <translation>Eines ist zu tun, wenn es Ihnen passt: Bestätigen Sie Ihre E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Nothing to do; this renews itself.</source>
        <translation>Sie müssen nichts tun: Die Anmeldung erneuert sich von selbst.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} ahead.</source>
        <translation>Die Uhr dieses Computers geht {span} vor.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {span} behind.</source>
        <translation>Die Uhr dieses Computers geht {span} nach.</translation>
    </message>
    <message>
        <source>The times here go by the sign-in service&apos;s clock. Set this computer&apos;s clock, so that other programs work as well.</source>
        <translation>Die Zeiten hier richten sich nach der Uhr des Anmeldedienstes. Stellen Sie die Uhr dieses Computers, damit auch andere Programme funktionieren.</translation>
    </message>
    <message>
        <source>Second step</source>
        <translation>Zweiter Schritt</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Text message (SMS)</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Authenticator app</source>
        <translation>Authenticator-App</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Text message (SMS), without a password</source>
        <translation>SMS, ohne Passwort</translation>
    </message>
    <message>
        <source>Passkey</source>
        <translation>Passkey</translation>
    </message>
    <message>
        <source>Password only</source>
        <translation>Nur Passwort</translation>
    </message>
    <message>
        <source>This computer is remembered</source>
        <translation>Dieser Computer ist gemerkt</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>This number hasn&apos;t been confirmed as yours yet.</source>
        <translation>Es ist noch nicht bestätigt, dass diese Nummer Ihnen gehört.</translation>
    </message>
    <message>
        <source>No phone number</source>
        <translation>Keine Telefonnummer</translation>
    </message>
    <message>
        <source>No email address</source>
        <translation>Keine E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
    <message>
        <source>{groups} and more, {total} in all</source>
        <translation>{groups} und mehr, insgesamt {total}</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht bestätigt</translation>
    </message>
    <message>
        <source>Not known if verified</source>
        <translation>Unbekannt, ob bestätigt</translation>
    </message>
    <message>
        <source>Whether it is verified isn&apos;t known, because the token isn&apos;t.</source>
        <translation>Ob dies bestätigt ist, ist nicht bekannt, weil der Token nicht geprüft werden konnte.</translation>
    </message>
    <message>
        <source>The current tokens are good until {time}. New ones come by themselves before that.</source>
        <translation>Die Tokens gelten bis {time}. Vorher kommen von selbst neue.</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Current password</source>
        <translation>Aktuelles Passwort</translation>
    </message>
    <message>
        <source>Show current password</source>
        <translation>Aktuelles Passwort anzeigen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Show new password</source>
        <translation>Neues Passwort anzeigen</translation>
    </message>
    <message>
        <source>Repeat new password</source>
        <translation>Neues Passwort wiederholen</translation>
    </message>
    <message>
        <source>Show repeated new password</source>
        <translation>Wiederholtes neues Passwort anzeigen</translation>
    </message>
    <message>
        <source>Set a new password</source>
        <translation>Legen Sie ein neues Passwort fest</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort festlegen</translation>
    </message>
    <message>
        <source>Setting…</source>
        <translation>Wird festgelegt…</translation>
    </message>
    <message>
        <source>Change password</source>
        <translation>Passwort ändern</translation>
    </message>
    <message>
        <source>Enter your current password. If you never had one, leave it empty and choose Set password again.</source>
        <translation>Geben Sie Ihr aktuelles Passwort ein. Wenn Sie nie eines hatten, lassen Sie das Feld leer und wählen Sie noch einmal „Passwort festlegen“.</translation>
    </message>
    <message>
        <source>Enter a new password.</source>
        <translation>Geben Sie ein neues Passwort ein.</translation>
    </message>
    <message numerus="yes">
        <source>The new password has %n characters; it can have up to %1. Choose a shorter one.</source>
        <translation>
            <numerusform>Das neue Passwort hat %n Zeichen; es kann bis zu %1 haben. Wählen Sie ein kürzeres.</numerusform>
            <numerusform>Das neue Passwort hat %n Zeichen; es kann bis zu %1 haben. Wählen Sie ein kürzeres.</numerusform>
        </translation>
    </message>
    <message>
        <source>Repeat the new password, to rule out a typing mistake.</source>
        <translation>Wiederholen Sie das neue Passwort, um Tippfehler auszuschließen.</translation>
    </message>
    <message>
        <source>The two passwords differ. Enter the same one twice.</source>
        <translation>Die beiden Passwörter sind verschieden. Geben Sie zweimal dasselbe ein.</translation>
    </message>
    <message>
        <source>The new password contains a line break or another character that no keyboard types. Choose one without that.</source>
        <translation>Das neue Passwort enthält einen Zeilenumbruch oder ein anderes Zeichen, das keine Tastatur tippt. Wählen Sie eines ohne dieses Zeichen.</translation>
    </message>
    <message>
        <source>The new password begins or ends with a blank, which the sign-in service doesn&apos;t take. Remove the blank.</source>
        <translation>Das neue Passwort beginnt oder endet mit einem Leerzeichen, was der Anmeldedienst nicht annimmt. Entfernen Sie das Leerzeichen.</translation>
    </message>
    <message>
        <source>Fill in “%1” too.</source>
        <translation>Füllen Sie auch „%1“ aus.</translation>
    </message>
    <message>
        <source>“%1” is too long or contains a line break. Type it again.</source>
        <translation>„%1“ ist zu lang oder enthält einen Zeilenumbruch. Geben Sie es erneut ein.</translation>
    </message>
    <message>
        <source>The password that you were given works once. Choose one of your own.</source>
        <translation>Das Passwort, das Sie bekommen haben, gilt nur einmal. Wählen Sie ein eigenes.</translation>
    </message>
    <message>
        <source>Choose a new password. You sign in with it from now on.</source>
        <translation>Wählen Sie ein neues Passwort. Von nun an melden Sie sich damit an.</translation>
    </message>
    <message>
        <source>Enter the password that you use now, and a new one.</source>
        <translation>Geben Sie das Passwort ein, das Sie jetzt verwenden, und ein neues.</translation>
    </message>
</context>
<context>
    <name>PasswordField</name>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>The password has %n characters; it can have up to %1. Check that nothing else was pasted along with it.</source>
        <translation>
            <numerusform>Das Passwort hat %n Zeichen; es kann bis zu %1 haben. Prüfen Sie, ob etwas anderes mit eingefügt wurde.</numerusform>
            <numerusform>Das Passwort hat %n Zeichen; es kann bis zu %1 haben. Prüfen Sie, ob etwas anderes mit eingefügt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>The password contains a line break or another character that no keyboard types. Type it, or copy it again without that.</source>
        <translation>Das Passwort enthält einen Zeilenumbruch oder ein anderes Zeichen, das keine Tastatur tippt. Tippen Sie es ein oder kopieren Sie es noch einmal ohne dieses Zeichen.</translation>
    </message>
    <message>
        <source>The password begins or ends with a blank, which no password of the sign-in service does. Remove the blank; it may have been copied along.</source>
        <translation>Das Passwort beginnt oder endet mit einem Leerzeichen, was bei keinem Passwort des Anmeldedienstes vorkommt. Entfernen Sie das Leerzeichen; es ist vielleicht mitkopiert worden.</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Caps Lock is on.</source>
        <translation>Die Feststelltaste ist eingeschaltet.</translation>
    </message>
</context>
<context>
    <name>PasswordRuleList</name>
    <message>
        <source>Rules for the password</source>
        <translation>Regeln für das Passwort</translation>
    </message>
    <message>
        <source>Still missing: %1</source>
        <translation>Noch nicht erfüllt: %1</translation>
    </message>
    <message>
        <source>The password meets every rule.</source>
        <translation>Das Passwort erfüllt alle Regeln.</translation>
    </message>
</context>
<context>
    <name>PasteField</name>
    <message>
        <source>Or paste a link, an address or a pool id</source>
        <translation>Oder fügen Sie einen Link, eine Adresse oder eine Pool-ID ein</translation>
    </message>
    <message>
        <source>What you pasted is too long for this field, so only its start is there. Save it as a file, and open that.</source>
        <translation>Das Eingefügte ist zu lang für dieses Feld, darum ist nur der Anfang da. Speichern Sie es als Datei, und öffnen Sie diese.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>Pause</name>
    <message>
        <source>Nothing was sent: wait until the pause is over.</source>
        <translation>Nichts wurde gesendet: Warten Sie, bis die Pause vorüber ist.</translation>
    </message>
    <message>
        <source>You can try again now.</source>
        <translation>Sie können es jetzt wieder versuchen.</translation>
    </message>
</context>
<context>
    <name>PlanFiles</name>
    <message>
        <source>Folder of the run to go on with</source>
        <translation>Ordner des Laufs, der fortgesetzt wird</translation>
    </message>
    <message>
        <source>File of known deviations</source>
        <translation>Datei mit bekannten Abweichungen</translation>
    </message>
    <message>
        <source>Known deviations (*.toml)</source>
        <translation>Bekannte Abweichungen (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>That can&apos;t be used: {reason}</source>
        <translation>Das ist nicht verwendbar: {reason}</translation>
    </message>
</context>
<context>
    <name>PoolChoices</name>
    <message>
        <source>This needs the plan Essentials or Plus; Lite is chosen below.</source>
        <translation>Das braucht den Tarif Essentials oder Plus; unten ist Lite gewählt.</translation>
    </message>
    <message>
        <source>This goes with a sender of codes by email only.</source>
        <translation>Das gehört zu einem Absender der Codes per E-Mail.</translation>
    </message>
    <message>
        <source>Region (may be left empty)</source>
        <translation>Region (kann leer bleiben)</translation>
    </message>
    <message>
        <source>An AWS Region, such as eu-central-1.</source>
        <translation>Eine AWS-Region wie eu-central-1.</translation>
    </message>
    <message>
        <source>Name of the pool</source>
        <translation>Name des Pools</translation>
    </message>
    <message>
        <source>Name the pool with letters, digits, blanks and +=,.@-</source>
        <translation>Der Name des Pools besteht aus Buchstaben, Ziffern, Leerzeichen und +=,.@-</translation>
    </message>
    <message>
        <source>Name of its CloudFormation stack</source>
        <translation>Name seines CloudFormation-Stacks</translation>
    </message>
    <message>
        <source>Name the stack with letters, digits and hyphens, a letter first.</source>
        <translation>Der Name des Stacks besteht aus Buchstaben, Ziffern und Bindestrichen und beginnt mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>Authenticator apps beside text messages</source>
        <translation>Neben SMS auch Authenticator-Apps</translation>
    </message>
    <message>
        <source>More second factors</source>
        <translation>Weitere zweite Faktoren</translation>
    </message>
    <message>
        <source>Plan and protection</source>
        <translation>Tarif und Schutz</translation>
    </message>
    <message>
        <source>Times and passwords</source>
        <translation>Zeiten und Passwörter</translation>
    </message>
    <message>
        <source>Text messages</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>A test user</source>
        <translation>Ein Testbenutzer</translation>
    </message>
    <message>
        <source>Domain of passkeys</source>
        <translation>Domain der Passkeys</translation>
    </message>
    <message>
        <source>A domain in small letters, such as desk.example.com.</source>
        <translation>Eine Domain in Kleinbuchstaben wie desk.example.com.</translation>
    </message>
    <message>
        <source>Empty for no passkeys.</source>
        <translation>Leer: keine Passkeys.</translation>
    </message>
    <message>
        <source>Sender of codes by email</source>
        <translation>Absender der Codes per E-Mail</translation>
    </message>
    <message>
        <source>The ARN of an identity in Amazon SES: arn:aws:ses:Region:account:identity/name.</source>
        <translation>Die ARN einer Identität in Amazon SES: arn:aws:ses:Region:Konto:identity/Name.</translation>
    </message>
    <message>
        <source>Empty for no codes by email. A verified identity&apos;s ARN.</source>
        <translation>Leer: keine Codes per E-Mail. Sonst die ARN einer bestätigten Identität.</translation>
    </message>
    <message>
        <source>From (where that identity is a domain)</source>
        <translation>Absender (wenn die Identität eine Domain ist)</translation>
    </message>
    <message>
        <source>An email address, such as desk@example.com.</source>
        <translation>Eine E-Mail-Adresse wie desk@example.com.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>Lite has no passkeys, no codes by email, and no token rotation.</source>
        <translation>Lite hat keine Passkeys, keine Codes per E-Mail und keine Token-Rotation.</translation>
    </message>
    <message>
        <source>Protect the pool against deletion</source>
        <translation>Den Pool vor dem Löschen schützen</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Tags as key=value with commas between, 49 at most.</source>
        <translation>Tags als Schlüssel=Wert, durch Kommas getrennt, höchstens 49.</translation>
    </message>
    <message>
        <source>Such as: team=IT, cost-centre=4711</source>
        <translation>Zum Beispiel: team=IT, kostenstelle=4711</translation>
    </message>
    <message>
        <source>Days until people sign in anew</source>
        <translation>Tage bis zur nächsten Anmeldung</translation>
    </message>
    <message>
        <source>Fill in a number of days from 1 to 3650.</source>
        <translation>Geben Sie eine Anzahl von Tagen von 1 bis 3650 ein.</translation>
    </message>
    <message>
        <source>Minutes that a code is good for</source>
        <translation>Minuten, die ein Code gilt</translation>
    </message>
    <message>
        <source>Fill in a number of minutes from 3 to 15.</source>
        <translation>Geben Sie eine Anzahl von Minuten von 3 bis 15 ein.</translation>
    </message>
    <message>
        <source>Minutes that tokens are valid</source>
        <translation>Minuten, die Tokens gelten</translation>
    </message>
    <message>
        <source>Fill in a number of minutes from 5 to 1440.</source>
        <translation>Geben Sie eine Anzahl von Minuten von 5 bis 1440 ein.</translation>
    </message>
    <message>
        <source>Characters of a password at least</source>
        <translation>Mindestlänge eines Passworts in Zeichen</translation>
    </message>
    <message>
        <source>Fill in a number of characters from 8 to 99.</source>
        <translation>Geben Sie eine Anzahl von Zeichen von 8 bis 99 ein.</translation>
    </message>
    <message>
        <source>Text of the message with a code</source>
        <translation>Text der SMS mit dem Code</translation>
    </message>
    <message>
        <source>6 to 140 characters, with {####} where the code goes.</source>
        <translation>6 bis 140 Zeichen, mit {####} an der Stelle des Codes.</translation>
    </message>
    <message>
        <source>Region that sends them</source>
        <translation>Region, die sie sendet</translation>
    </message>
    <message>
        <source>Empty for the pool&apos;s own.</source>
        <translation>Leer: die des Pools.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>A user name has up to 128 characters and no blanks.</source>
        <translation>Ein Benutzername hat bis zu 128 Zeichen und keine Leerzeichen.</translation>
    </message>
    <message>
        <source>Empty for none. Gets a temporary password by text message.</source>
        <translation>Leer: keiner. Bekommt ein vorläufiges Passwort per SMS.</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <source>With + and the country&apos;s code, such as +491700000000.</source>
        <translation>Mit + und der Landesvorwahl, wie +491700000000.</translation>
    </message>
</context>
<context>
    <name>PoolPage</name>
    <message>
        <source>Move the clock by</source>
        <translation>Uhr verstellen um</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Uhr anhalten</translation>
    </message>
    <message>
        <source>Back to this computer&apos;s time</source>
        <translation>Zurück zur Zeit dieses Computers</translation>
    </message>
    <message>
        <source>Short lives: tokens 5 minutes, refresh 1 hour</source>
        <translation>Kurze Gültigkeit: Tokens 5 Minuten, Erneuerung 1 Stunde</translation>
    </message>
    <message>
        <source>The second Region answers</source>
        <translation>Die zweite Region antwortet</translation>
    </message>
    <message>
        <source>Save state…</source>
        <translation>Zustand speichern…</translation>
    </message>
    <message>
        <source>Load state…</source>
        <translation>Zustand laden…</translation>
    </message>
    <message>
        <source>Reset the practice pool</source>
        <translation>Übungspool zurücksetzen</translation>
    </message>
    <message>
        <source>Access token %1 min, refresh token %2 h, sign-in %3 min</source>
        <translation>Access-Token %1 min, Refresh-Token %2 h, Anmeldung %3 min</translation>
    </message>
    <message>
        <source>Type a number above 0 to move the clock by.</source>
        <translation>Geben Sie eine Zahl über 0 ein, um die die Uhr verstellt wird.</translation>
    </message>
    <message>
        <source>Save the practice pool&apos;s state</source>
        <translation>Zustand des Übungspools speichern</translation>
    </message>
    <message>
        <source>Load a state of the practice pool</source>
        <translation>Zustand des Übungspools laden</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Settings of</source>
        <translation>Einstellungen von</translation>
    </message>
    <message>
        <source>Tier</source>
        <translation>Tarif</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Load seed file…</source>
        <translation>Startdatei laden…</translation>
    </message>
    <message>
        <source>Load a seed file</source>
        <translation>Startdatei laden</translation>
    </message>
    <message>
        <source>Seed files (*.toml)</source>
        <translation>Startdateien (*.toml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>A saved state holds pools, users, tokens, messages, keys and the clock, but no faults. This version of the program alone can load it. A seed file has pools and users of your own, in TOML.</source>
        <translation>Ein gespeicherter Zustand enthält Pools, Benutzer, Tokens, Nachrichten, Schlüssel und die Uhr, aber keine Fehler. Nur diese Version des Programms kann ihn laden. Eine Startdatei hat eigene Pools und Benutzer, in TOML.</translation>
    </message>
</context>
<context>
    <name>PracticeControls</name>
    <message>
        <source>Slow answers</source>
        <translation>Langsame Antworten</translation>
    </message>
    <message>
        <source>Throttled (TooManyRequests)</source>
        <translation>Gedrosselt (TooManyRequests)</translation>
    </message>
    <message>
        <source>Internal error (500)</source>
        <translation>Interner Fehler (500)</translation>
    </message>
    <message>
        <source>Connection dropped</source>
        <translation>Verbindung abgebrochen</translation>
    </message>
    <message>
        <source>Answer cut off</source>
        <translation>Antwort abgeschnitten</translation>
    </message>
    <message>
        <source>Wrong signing keys</source>
        <translation>Falsche Signaturschlüssel</translation>
    </message>
    <message>
        <source>Messages lost</source>
        <translation>Nachrichten gehen verloren</translation>
    </message>
    <message>
        <source>Messages late</source>
        <translation>Nachrichten kommen spät</translation>
    </message>
    <message>
        <source>A web page for an answer</source>
        <translation>Eine Webseite als Antwort</translation>
    </message>
    <message>
        <source>Empty answers</source>
        <translation>Leere Antworten</translation>
    </message>
    <message>
        <source>Huge answers</source>
        <translation>Riesige Antworten</translation>
    </message>
    <message>
        <source>SMS takes 40 s</source>
        <translation>SMS braucht 40 s</translation>
    </message>
    <message>
        <source>The carrier is down</source>
        <translation>Der Mobilfunk ist ausgefallen</translation>
    </message>
    <message>
        <source>Cognito is slow</source>
        <translation>Cognito ist langsam</translation>
    </message>
    <message>
        <source>Cognito is down</source>
        <translation>Cognito ist ausgefallen</translation>
    </message>
    <message>
        <source>The network drops once</source>
        <translation>Das Netzwerk fällt einmal aus</translation>
    </message>
    <message>
        <source>Renewal is throttled</source>
        <translation>Erneuerung wird gedrosselt</translation>
    </message>
    <message>
        <source>Practice controls</source>
        <translation>Übungssteuerung</translation>
    </message>
    <message>
        <source>What is on</source>
        <translation>Was eingeschaltet ist</translation>
    </message>
    <message>
        <source>Turn all off</source>
        <translation>Alle ausschalten</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message numerus="yes">
        <source>%n on</source>
        <translation>
            <numerusform>%n eingeschaltet</numerusform>
            <numerusform>%n eingeschaltet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on</source>
        <translation>Nichts ist eingeschaltet</translation>
    </message>
    <message>
        <source>The practice pool behaves as it should.</source>
        <translation>Der Übungspool verhält sich, wie er soll.</translation>
    </message>
    <message>
        <source>The clock stands at %1.</source>
        <translation>Die Uhr steht auf %1.</translation>
    </message>
    <message>
        <source>The clock is %1 ahead.</source>
        <translation>Die Uhr geht %1 vor.</translation>
    </message>
    <message>
        <source>The clock is %1 behind.</source>
        <translation>Die Uhr geht %1 nach.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t answer.</source>
        <translation>%1 antwortet nicht.</translation>
    </message>
    <message>
        <source>Short lives: %1</source>
        <translation>Kurze Gültigkeit: %1</translation>
    </message>
    <message>
        <source>Tier %1: %2</source>
        <translation>Tarif %1: %2</translation>
    </message>
    <message>
        <source>Faults</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Clock and pool</source>
        <translation>Uhr und Pool</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>PracticeMode</name>
    <message>
        <source>Practice pool on this computer. Nothing here reaches a real account.</source>
        <translation>Übungspool auf diesem Computer. Nichts hier erreicht ein echtes Konto.</translation>
    </message>
    <message>
        <source>Practice pool</source>
        <translation>Übungspool</translation>
    </message>
    <message>
        <source>The practice pool is starting…</source>
        <translation>Der Übungspool wird gestartet…</translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation>Übungstelefon</translation>
    </message>
    <message>
        <source>Practice &amp;controls…</source>
        <translation>Übungs&amp;steuerung…</translation>
    </message>
    <message>
        <source>The practice pool can&apos;t be started on port %1. Another program may be using it. Close Cognito Desk and start it with another --practice-port, or without one.</source>
        <translation>Der Übungspool kann auf Port %1 nicht gestartet werden. Vielleicht verwendet ihn ein anderes Programm. Schließen Sie Cognito Desk und starten Sie es mit einem anderen --practice-port oder ganz ohne.</translation>
    </message>
    <message>
        <source>The practice pool can&apos;t be started. Close Cognito Desk and start it again. If it happens again, send these details to your support team.</source>
        <translation>Der Übungspool kann nicht gestartet werden. Schließen Sie Cognito Desk und starten Sie es erneut. Wenn es wieder geschieht, senden Sie diese Details an Ihr Support-Team.</translation>
    </message>
    <message>
        <source>The practice pool has ended, so signing in is not possible any more. Close Cognito Desk and start it again.</source>
        <translation>Der Übungspool ist beendet, deshalb kann sich niemand mehr anmelden. Schließen Sie Cognito Desk und starten Sie es erneut.</translation>
    </message>
    <message>
        <source>Practice &amp;phone</source>
        <translation>Übungs&amp;telefon</translation>
    </message>
</context>
<context>
    <name>PracticePhone</name>
    <message>
        <source>Text message</source>
        <translation>SMS</translation>
    </message>
    <message>
        <source>Authenticator app</source>
        <translation>Authenticator-App</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Practice phone</source>
        <translation>Übungstelefon</translation>
    </message>
    <message>
        <source>Practice users</source>
        <translation>Übungspersonen</translation>
    </message>
    <message>
        <source>Practice controls…</source>
        <translation>Übungssteuerung…</translation>
    </message>
    <message>
        <source>Choose one to sign in with. They exist here only.</source>
        <translation>Wählen Sie eine zum Anmelden. Es gibt sie nur hier.</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
</context>
<context>
    <name>PracticeUsers</name>
    <message>
        <source>A code by text message</source>
        <translation>Ein Code per SMS</translation>
    </message>
    <message>
        <source>A code by email, where the pool offers it</source>
        <translation>Ein Code per E-Mail, wo der Pool es anbietet</translation>
    </message>
    <message>
        <source>No second step yet</source>
        <translation>Noch kein zweiter Schritt</translation>
    </message>
    <message>
        <source>Must choose a new password</source>
        <translation>Muss ein neues Passwort wählen</translation>
    </message>
    <message>
        <source>Must reset the password</source>
        <translation>Muss das Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
</context>
<context>
    <name>PracticeUsersModel</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>What to try</source>
        <translation>Was sich ausprobieren lässt</translation>
    </message>
</context>
<context>
    <name>PrerequisiteDialog</name>
    <message>
        <source>I have a code</source>
        <translation>Ich habe einen Code</translation>
    </message>
    <message>
        <source>Reset your password</source>
        <translation>Setzen Sie Ihr Passwort zurück</translation>
    </message>
    <message>
        <source>Reset password</source>
        <translation>Passwort zurücksetzen</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
    <message>
        <source>Activate your account</source>
        <translation>Aktivieren Sie Ihr Konto</translation>
    </message>
    <message>
        <source>Send activation code</source>
        <translation>Aktivierungscode senden</translation>
    </message>
    <message>
        <source>This account isn&apos;t activated yet. We send you a code; with it you activate the account, and then you are signed in.</source>
        <translation>Dieses Konto ist noch nicht aktiviert. Wir senden Ihnen einen Code; damit aktivieren Sie das Konto, und dann sind Sie angemeldet.</translation>
    </message>
    <message>
        <source>Set a new password before you sign in. We send you a code; with it you choose the new password.</source>
        <translation>Legen Sie vor der Anmeldung ein neues Passwort fest. Wir senden Ihnen einen Code; damit wählen Sie das neue Passwort.</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Starting…</source>
        <translation>Wird gestartet…</translation>
    </message>
    <message>
        <source>Stopping: the case under way is cleaned up…</source>
        <translation>Wird angehalten: Der laufende Fall wird aufgeräumt…</translation>
    </message>
    <message>
        <source>Done. Save the evidence to keep it.</source>
        <translation>Fertig. Speichern Sie den Nachweis, um ihn zu behalten.</translation>
    </message>
    <message>
        <source>Stopped. What was not run yet can be run later.</source>
        <translation>Angehalten. Was noch nicht gelaufen ist, kann später ausgeführt werden.</translation>
    </message>
    <message>
        <source>Running {case}, {number} of {count}</source>
        <translation>{case} läuft, {number} von {count}</translation>
    </message>
    <message>
        <source>Waiting for the service&apos;s clock: {seconds} s</source>
        <translation>Warten auf die Uhr des Dienstes: {seconds} s</translation>
    </message>
</context>
<context>
    <name>Provisioning</name>
    <message>
        <source>User pool</source>
        <translation>Benutzerpool</translation>
    </message>
    <message>
        <source>App client</source>
        <translation>App-Client</translation>
    </message>
    <message>
        <source>Role that sends text messages</source>
        <translation>Rolle für den SMS-Versand</translation>
    </message>
    <message>
        <source>Stack</source>
        <translation>Stack</translation>
    </message>
    <message>
        <source>{part}: will be made</source>
        <translation>{part}: wird angelegt</translation>
    </message>
    <message>
        <source>{part}: will be changed</source>
        <translation>{part}: wird geändert</translation>
    </message>
    <message>
        <source>{part}: will be deleted</source>
        <translation>{part}: wird gelöscht</translation>
    </message>
    <message>
        <source>{part}: was deleted by other means</source>
        <translation>{part}: wurde anderweitig gelöscht</translation>
    </message>
    <message>
        <source>{part}: was changed by other means</source>
        <translation>{part}: wurde anderweitig geändert</translation>
    </message>
    <message>
        <source>{part}: being made…</source>
        <translation>{part}: wird gerade angelegt…</translation>
    </message>
    <message>
        <source>{part}: made</source>
        <translation>{part}: angelegt</translation>
    </message>
    <message>
        <source>{part}: being changed…</source>
        <translation>{part}: wird gerade geändert…</translation>
    </message>
    <message>
        <source>{part}: changed</source>
        <translation>{part}: geändert</translation>
    </message>
    <message>
        <source>{part}: being deleted…</source>
        <translation>{part}: wird gerade gelöscht…</translation>
    </message>
    <message>
        <source>{part}: deleted</source>
        <translation>{part}: gelöscht</translation>
    </message>
    <message>
        <source>{part}: taken back</source>
        <translation>{part}: rückgängig gemacht</translation>
    </message>
    <message>
        <source>{part}: did not work</source>
        <translation>{part}: hat nicht geklappt</translation>
    </message>
    <message>
        <source>There are no AWS credentials. Choose another AWS profile, or set one up with the AWS CLI.</source>
        <translation>Es gibt keine AWS-Zugangsdaten. Wählen Sie ein anderes AWS-Profil, oder richten Sie eines mit der AWS CLI ein.</translation>
    </message>
    <message>
        <source>The AWS config has no such profile. Choose another one.</source>
        <translation>Dieses Profil gibt es in der AWS-Konfiguration nicht. Wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>The AWS config can&apos;t be read. Correct that file.</source>
        <translation>Die AWS-Konfiguration kann nicht gelesen werden. Berichtigen Sie diese Datei.</translation>
    </message>
    <message>
        <source>This AWS profile names no Region. Fill one in.</source>
        <translation>Dieses AWS-Profil nennt keine Region. Geben Sie eine ein.</translation>
    </message>
    <message>
        <source>The AWS credentials have expired. Get new ones the way you got these, then try again.</source>
        <translation>Die AWS-Zugangsdaten sind abgelaufen. Besorgen Sie neue auf demselben Weg wie diese, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The AWS sign-in (SSO) has expired. Run “aws sso login” for this profile, then try again.</source>
        <translation>Die AWS-Anmeldung (SSO) ist abgelaufen. Führen Sie „aws sso login“ für dieses Profil aus, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The AWS role asks for a code, and none was given.</source>
        <translation>Die AWS-Rolle verlangt einen Code, und es wurde keiner eingegeben.</translation>
    </message>
    <message>
        <source>AWS refused the code. Each works once: wait for the next, then try again.</source>
        <translation>AWS hat den Code abgelehnt. Jeder gilt nur einmal: Warten Sie auf den nächsten, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>AWS doesn&apos;t take these credentials. Check the access key and this computer&apos;s clock.</source>
        <translation>AWS nimmt diese Zugangsdaten nicht an. Prüfen Sie den Zugriffsschlüssel und die Uhr dieses Computers.</translation>
    </message>
    <message>
        <source>These AWS credentials may not do {action}. Ask for that permission.</source>
        <translation>Diesen AWS-Zugangsdaten ist {action} nicht erlaubt. Bitten Sie um diese Berechtigung.</translation>
    </message>
    <message>
        <source>A quota of the AWS account is used up. Delete what is no longer needed, or ask AWS for more.</source>
        <translation>Ein Kontingent des AWS-Kontos ist ausgeschöpft. Löschen Sie, was nicht mehr gebraucht wird, oder bitten Sie AWS um mehr.</translation>
    </message>
    <message>
        <source>AWS had too many requests from this account. Wait a few minutes.</source>
        <translation>AWS hat zu viele Anfragen von diesem Konto erhalten. Warten Sie einige Minuten.</translation>
    </message>
    <message>
        <source>AWS can&apos;t be reached. Check the connection, the proxy and the name of the Region.</source>
        <translation>AWS ist nicht erreichbar. Prüfen Sie die Netzwerkverbindung, den Proxy und den Namen der Region.</translation>
    </message>
    <message>
        <source>The certificate of AWS isn&apos;t trusted here: most likely the network opens TLS. Ask IT.</source>
        <translation>Dem Zertifikat von AWS wird hier nicht vertraut: Vermutlich bricht das Netzwerk TLS auf. Fragen Sie die IT.</translation>
    </message>
    <message>
        <source>AWS refused {action}.</source>
        <translation>AWS hat {action} abgelehnt.</translation>
    </message>
    <message>
        <source>The pool wasn&apos;t made: a permission is missing. Ask for the one under Details.</source>
        <translation>Der Pool wurde nicht angelegt: Es fehlt eine Berechtigung. Bitten Sie um die unter „Details“ genannte.</translation>
    </message>
    <message>
        <source>The pool wasn&apos;t made: a quota of the account is used up. Ask AWS for more.</source>
        <translation>Der Pool wurde nicht angelegt: Ein Kontingent des Kontos ist ausgeschöpft. Bitten Sie AWS um mehr.</translation>
    </message>
    <message>
        <source>The pool wasn&apos;t made: the new role isn&apos;t known everywhere yet. Try again in a minute.</source>
        <translation>Der Pool wurde nicht angelegt: Die neue Rolle ist noch nicht überall bekannt. Versuchen Sie es in einer Minute erneut.</translation>
    </message>
    <message>
        <source>It was cancelled, and what was begun is taken back.</source>
        <translation>Der Vorgang wurde abgebrochen, und was begonnen war, ist rückgängig gemacht.</translation>
    </message>
    <message>
        <source>The pool wasn&apos;t made. What AWS says is under Details.</source>
        <translation>Der Pool wurde nicht angelegt. Was AWS dazu sagt, steht unter „Details“.</translation>
    </message>
    <message>
        <source>CloudFormation is at work on this stack. Try again when it is done.</source>
        <translation>CloudFormation arbeitet an diesem Stack. Versuchen Sie es erneut, wenn es fertig ist.</translation>
    </message>
    <message>
        <source>The last change of this stack was not finished. See it in the console of CloudFormation.</source>
        <translation>Die letzte Änderung dieses Stacks wurde nicht fertig. Sehen Sie sie sich in der Konsole von CloudFormation an.</translation>
    </message>
    <message>
        <source>There is a stack of this name that this program didn&apos;t make. Choose another name.</source>
        <translation>Es gibt einen Stack dieses Namens, den dieses Programm nicht angelegt hat. Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The proxy wants a user name and password, or refused those it was given. Sign in to a connection once: you are asked for them there.</source>
        <translation>Der Proxy verlangt Benutzername und Passwort, oder er hat die angegebenen abgelehnt. Melden Sie sich einmal an einer Verbindung an: Dort werden Sie danach gefragt.</translation>
    </message>
    <message>
        <source>A setting for the proxy or for certificates can&apos;t be used, so nothing was sent. Correct it: Details names it.</source>
        <translation>Eine Einstellung für den Proxy oder für Zertifikate ist nicht verwendbar, daher wurde nichts gesendet. Berichtigen Sie sie: Sie steht unter „Details“.</translation>
    </message>
    <message>
        <source>The stack {stack} was never finished ({status}), so it can only be deleted. No one ever signed in to it.</source>
        <translation>Der Stack {stack} wurde nie fertig ({status}), daher kann er nur gelöscht werden. Niemand hat sich dort je angemeldet.</translation>
    </message>
    <message>
        <source>CloudFormation refuses this. What it says is under Details.</source>
        <translation>CloudFormation lehnt das ab. Die Begründung steht unter „Details“.</translation>
    </message>
    <message>
        <source>The connection couldn&apos;t be written to this disk.</source>
        <translation>Die Verbindung konnte nicht auf diesen Datenträger geschrieben werden.</translation>
    </message>
    <message>
        <source>The deletion of this stack was not finished. Delete it once more.</source>
        <translation>Das Löschen dieses Stacks wurde nicht fertig. Löschen Sie ihn noch einmal.</translation>
    </message>
    <message>
        <source>There is a stack of this name with nothing in it. Choose another name, or delete it in the console of CloudFormation.</source>
        <translation>Es gibt einen Stack dieses Namens, in dem nichts ist. Wählen Sie einen anderen Namen oder löschen Sie ihn in der Konsole von CloudFormation.</translation>
    </message>
    <message>
        <source>The pool wasn&apos;t made: the sender of emails can&apos;t be used. Verify the identity in Amazon SES, in the pool&apos;s Region, and fill in From where it is a domain.</source>
        <translation>Der Pool wurde nicht angelegt: Der Absender der E-Mails kann nicht verwendet werden. Bestätigen Sie die Identität in Amazon SES, in der Region des Pools, und füllen Sie „Absender“ aus, wenn sie eine Domain ist.</translation>
    </message>
    <message>
        <source>The pool wasn&apos;t made: its plan doesn&apos;t include what is asked for. Choose Essentials.</source>
        <translation>Der Pool wurde nicht angelegt: Sein Tarif enthält nicht, was verlangt wird. Wählen Sie Essentials.</translation>
    </message>
    <message>
        <source>It wasn&apos;t deleted: a permission is missing. Ask for the one under Details.</source>
        <translation>Es wurde nicht gelöscht: Eine Berechtigung fehlt. Bitten Sie um die unter „Details“.</translation>
    </message>
    <message>
        <source>The pool refuses to be deleted. Switch its deletion protection off in Cognito, then try again.</source>
        <translation>Der Pool lässt sich nicht löschen. Schalten Sie seinen Löschschutz in Cognito aus und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>It wasn&apos;t deleted. What AWS says is under Details.</source>
        <translation>Es wurde nicht gelöscht. Was AWS dazu sagt, steht unter „Details“.</translation>
    </message>
    <message>
        <source>AWS account {account}, {region}, as {name}.</source>
        <translation>AWS-Konto {account}, {region}, als {name}.</translation>
    </message>
    <message>
        <source>Not AWS but {address}: account {account}, {region}, as {name}.</source>
        <translation>Nicht AWS, sondern {address}: Konto {account}, {region}, als {name}.</translation>
    </message>
    <message>
        <source>The stack {stack} ({status}) has no pool.</source>
        <translation>Der Stack {stack} ({status}) hat keinen Pool.</translation>
    </message>
    <message>
        <source>The user pool {pool}</source>
        <translation>Der Benutzerpool {pool}</translation>
    </message>
    <message>
        <source>Its users; how many isn&apos;t known</source>
        <translation>Seine Benutzer; wie viele, ist nicht bekannt</translation>
    </message>
    <message>
        <source>Its users: about {count}</source>
        <translation>Seine Benutzer: etwa {count}</translation>
    </message>
    <message>
        <source>Its app client, and the role for text messages</source>
        <translation>Sein App-Client und die Rolle für SMS</translation>
    </message>
    <message>
        <source>Its protection against deletion, which is taken away first</source>
        <translation>Sein Löschschutz, der zuerst aufgehoben wird</translation>
    </message>
    <message>
        <source>No one can sign in any more with: {connections}</source>
        <translation>Damit kann sich niemand mehr anmelden: {connections}</translation>
    </message>
    <message>
        <source>None of it can be brought back.</source>
        <translation>Nichts davon lässt sich zurückholen.</translation>
    </message>
    <message>
        <source>The stack {stack} is gone.</source>
        <translation>Der Stack {stack} ist gelöscht.</translation>
    </message>
    <message>
        <source>There is no stack {stack} in this Region, so there is nothing to delete.</source>
        <translation>In dieser Region gibt es keinen Stack {stack}, daher ist nichts zu löschen.</translation>
    </message>
    <message>
        <source>Connections to it are left: {connections}. Remove them under File → Connections.</source>
        <translation>Verbindungen dorthin bleiben übrig: {connections}. Entfernen Sie sie unter Datei → Verbindungen.</translation>
    </message>
    <message>
        <source>Test user {name}: gets a temporary password by text message to {phone}</source>
        <translation>Testbenutzer {name}: bekommt ein vorläufiges Passwort per SMS an {phone}</translation>
    </message>
    <message>
        <source>Test user {name}: the temporary password is on its way to {phone}</source>
        <translation>Testbenutzer {name}: Das vorläufige Passwort ist unterwegs an {phone}</translation>
    </message>
    <message>
        <source>Test user {name}: is there already, so no message was sent</source>
        <translation>Testbenutzer {name}: ist schon da, daher wurde keine SMS gesendet</translation>
    </message>
    <message>
        <source>The pool and the test user are there, but the message couldn&apos;t be sent. In the SMS sandbox of Amazon SNS only verified numbers get any. Verify {phone} there, then send another one: the line for that is under Details.</source>
        <translation>Pool und Testbenutzer sind angelegt, aber die SMS konnte nicht gesendet werden. In der SMS-Sandbox von Amazon SNS bekommen nur bestätigte Nummern welche. Bestätigen Sie {phone} dort und senden Sie dann eine neue: Die Zeile dafür steht unter „Details“.</translation>
    </message>
    <message>
        <source>The pool is there, but Cognito doesn&apos;t take the phone number {phone}. Correct it, then try again.</source>
        <translation>Der Pool ist angelegt, aber Cognito nimmt die Telefonnummer {phone} nicht an. Korrigieren Sie sie und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The pool is there, but Cognito doesn&apos;t take the user name {name}. Correct it, then try again.</source>
        <translation>Der Pool ist angelegt, aber Cognito nimmt den Benutzernamen {name} nicht an. Korrigieren Sie ihn und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The pool is there, but Cognito couldn&apos;t use the role for text messages. A new role takes up to a minute to be known everywhere. Try again then.</source>
        <translation>Der Pool ist angelegt, aber Cognito konnte die Rolle für SMS nicht verwenden. Eine neue Rolle ist erst nach bis zu einer Minute überall bekannt. Versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>The pool is there, but the test user isn&apos;t. {reason}</source>
        <translation>Der Pool ist angelegt, der Testbenutzer aber nicht. {reason}</translation>
    </message>
    <message>
        <source>User pool {id}</source>
        <translation>Benutzerpool {id}</translation>
    </message>
    <message>
        <source>App client {id}</source>
        <translation>App-Client {id}</translation>
    </message>
    <message>
        <source>The pool is there. Look at what is under Details before people use it.</source>
        <translation>Der Pool ist angelegt. Sehen Sie sich an, was unter „Details“ steht, bevor er benutzt wird.</translation>
    </message>
    <message>
        <source>Quit while a pool is being made?</source>
        <translation>Beenden, während ein Pool angelegt wird?</translation>
    </message>
    <message>
        <source>CloudFormation goes on by itself. For the connection, open “Make a pool…” later and name the same stack.</source>
        <translation>CloudFormation macht allein weiter. Die Verbindung bekommen Sie später: „Pool anlegen…“ öffnen und denselben Stack nennen.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Quitting…</source>
        <translation>Wird beendet…</translation>
    </message>
</context>
<context>
    <name>ProxySignInDialog</name>
    <message>
        <source>The proxy %1 of this network wants a user name and a password before it lets Cognito Desk through. They go to this proxy only, and are kept in this computer&apos;s keyring.</source>
        <translation>Der Proxy %1 dieses Netzwerks verlangt einen Benutzernamen und ein Passwort, bevor er Cognito Desk durchlässt. Sie gehen nur an diesen Proxy und werden im Schlüsselbund dieses Computers aufbewahrt.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>The proxy didn&apos;t take this user name and password. It may want those of your computer, or others: ask your IT department.</source>
        <translation>Der Proxy hat diesen Benutzernamen und dieses Passwort nicht angenommen. Vielleicht will er die Ihres Computers oder andere: Fragen Sie Ihre IT-Abteilung.</translation>
    </message>
    <message>
        <source>Sign in to the proxy</source>
        <translation>Am Proxy anmelden</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
    <message>
        <source>Enter the user name for the proxy.</source>
        <translation>Geben Sie den Benutzernamen für den Proxy ein.</translation>
    </message>
    <message>
        <source>A user name for a proxy has no colon and no line break. Check what you entered.</source>
        <translation>Ein Benutzername für einen Proxy hat keinen Doppelpunkt und keinen Zeilenumbruch. Prüfen Sie Ihre Eingabe.</translation>
    </message>
    <message>
        <source>Enter the password for the proxy.</source>
        <translation>Geben Sie das Passwort für den Proxy ein.</translation>
    </message>
</context>
<context>
    <name>QaTools</name>
    <message>
        <source>Test &amp;plan…</source>
        <translation>Test&amp;plan…</translation>
    </message>
    <message>
        <source>&amp;Token inspector…</source>
        <translation>&amp;Token-Inspektor…</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>QR code</source>
        <translation>QR-Code</translation>
    </message>
    <message>
        <source>For the camera of a phone. The setup key below it does the same.</source>
        <translation>Für die Kamera eines Telefons. Der Einrichtungsschlüssel darunter leistet dasselbe.</translation>
    </message>
</context>
<context>
    <name>QuestionDialogs</name>
    <message>
        <source>Go on?</source>
        <translation>Fortfahren?</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortfahren</translation>
    </message>
</context>
<context>
    <name>ReadCodeDialog</name>
    <message>
        <source>{case}: a code was sent to {address}. Type the newest one of {user}.</source>
        <translation>{case}: Ein Code ging an {address}. Geben Sie den neuesten von {user} ein.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Skip cases with messages</source>
        <translation>Fälle mit Nachrichten überspringen</translation>
    </message>
    <message>
        <source>No message came</source>
        <translation>Keine Nachricht gekommen</translation>
    </message>
    <message>
        <source>Read a code</source>
        <translation>Code ablesen</translation>
    </message>
    <message>
        <source>Use the code</source>
        <translation>Code verwenden</translation>
    </message>
    <message>
        <source>Type the code from the message: four to ten digits.</source>
        <translation>Geben Sie den Code aus der Nachricht ein: vier bis zehn Ziffern.</translation>
    </message>
</context>
<context>
    <name>ReadyMade</name>
    <message>
        <source>Practice: text message required</source>
        <translation>Übung: SMS verlangt</translation>
    </message>
    <message>
        <source>Practice: second step optional</source>
        <translation>Übung: zweiter Schritt freiwillig</translation>
    </message>
    <message>
        <source>Practice: short sessions, rotated</source>
        <translation>Übung: kurze Sitzungen, rotiert</translation>
    </message>
    <message>
        <source>Practice: app with a secret</source>
        <translation>Übung: App mit Secret</translation>
    </message>
    <message>
        <source>Practice: password stays here, SRP</source>
        <translation>Übung: Passwort bleibt hier, SRP</translation>
    </message>
    <message>
        <source>Practice: choose how to sign in</source>
        <translation>Übung: Anmeldeweg wählen</translation>
    </message>
    <message>
        <source>Practice: second step by email</source>
        <translation>Übung: zweiter Schritt per E-Mail</translation>
    </message>
    <message>
        <source>Practice: authenticator app to link</source>
        <translation>Übung: Authenticator-App verknüpfen</translation>
    </message>
    <message>
        <source>Practice: riddles</source>
        <translation>Übung: Rätsel</translation>
    </message>
    <message>
        <source>Practice: password, then a riddle</source>
        <translation>Übung: Passwort, dann ein Rätsel</translation>
    </message>
    <message>
        <source>Practice: remembers devices</source>
        <translation>Übung: merkt sich Geräte</translation>
    </message>
    <message>
        <source>Practice: asks before it remembers</source>
        <translation>Übung: fragt vor dem Merken</translation>
    </message>
    <message>
        <source>Practice: updated issuer</source>
        <translation>Übung: neuer Aussteller</translation>
    </message>
    <message>
        <source>Practice: four levels of sign-in</source>
        <translation>Übung: vier Anmeldestufen</translation>
    </message>
    <message>
        <source>Practice: Lite plan</source>
        <translation>Übung: Plan „Lite“</translation>
    </message>
    <message>
        <source>Practice: lists sessions, at most three</source>
        <translation>Übung: listet Sitzungen, höchstens drei</translation>
    </message>
    <message>
        <source>Practice: two Regions</source>
        <translation>Übung: zwei Regionen</translation>
    </message>
    <message>
        <source>Practice: a second step is insisted on</source>
        <translation>Übung: besteht auf zweitem Schritt</translation>
    </message>
    <message>
        <source>Signs in with a code by text message.</source>
        <translation>Meldet sich mit einem Code per SMS an.</translation>
    </message>
    <message>
        <source>Signs in with a code from an authenticator app.</source>
        <translation>Meldet sich mit einem Code aus einer Authenticator-App an.</translation>
    </message>
    <message>
        <source>Has both and chooses: text message or authenticator app.</source>
        <translation>Hat beides und wählt: SMS oder Authenticator-App.</translation>
    </message>
    <message>
        <source>Has a temporary password and sets a new one first.</source>
        <translation>Hat ein vorläufiges Passwort und legt zuerst ein neues fest.</translation>
    </message>
    <message>
        <source>Has a temporary password that expired a day ago.</source>
        <translation>Hat ein vorläufiges Passwort, das gestern abgelaufen ist.</translation>
    </message>
    <message>
        <source>Has to reset the password before signing in.</source>
        <translation>Muss vor der Anmeldung das Passwort zurücksetzen.</translation>
    </message>
    <message>
        <source>Signed up, but the account isn&apos;t activated yet.</source>
        <translation>Hat sich registriert, aber das Konto ist noch nicht aktiviert.</translation>
    </message>
    <message>
        <source>The account is turned off.</source>
        <translation>Das Konto ist abgeschaltet.</translation>
    </message>
    <message>
        <source>Refused by the organisation, which says why in its own words.</source>
        <translation>Wird von der Organisation abgewiesen, die den Grund in eigenen Worten nennt.</translation>
    </message>
    <message>
        <source>Phone number not verified; signs in with an authenticator app, so it stays that way.</source>
        <translation>Telefonnummer nicht bestätigt; meldet sich mit einer Authenticator-App an und bestätigt sie dabei nicht.</translation>
    </message>
    <message>
        <source>Phone number not verified yet; signing in by text message verifies it.</source>
        <translation>Telefonnummer noch nicht bestätigt; die Anmeldung per SMS bestätigt sie.</translation>
    </message>
    <message>
        <source>No phone number at all; signs in with an authenticator app.</source>
        <translation>Gar keine Telefonnummer; meldet sich mit einer Authenticator-App an.</translation>
    </message>
    <message>
        <source>Messages to this phone can&apos;t be delivered; signs in with an authenticator app.</source>
        <translation>An dieses Telefon kann nichts zugestellt werden; meldet sich mit einer Authenticator-App an.</translation>
    </message>
    <message>
        <source>A very long name, and no place to break it.</source>
        <translation>Ein sehr langer Name ohne Stelle für einen Umbruch.</translation>
    </message>
    <message>
        <source>Claims that try to be HTML, to reverse the text, and to be more than they are.</source>
        <translation>Claims, die sich als HTML ausgeben, Text umkehren und mehr scheinen wollen, als sie sind.</translation>
    </message>
    <message>
        <source>Claims of 50 kB and a thousand groups: large tokens, and accepted like small ones.</source>
        <translation>Claims von 50 kB und tausend Gruppen: große Tokens, die wie kleine angenommen werden.</translation>
    </message>
    <message>
        <source>No second step: the password is enough here.</source>
        <translation>Kein zweiter Schritt: Hier reicht das Passwort.</translation>
    </message>
    <message>
        <source>Has switched the text message on although it is optional here.</source>
        <translation>Hat die SMS eingeschaltet, obwohl sie hier freiwillig ist.</translation>
    </message>
    <message>
        <source>Text message; tokens live 5 minutes and each renewal brings a new refresh token.</source>
        <translation>SMS; Tokens gelten 5 Minuten, und jede Erneuerung bringt ein neues Refresh-Token.</translation>
    </message>
    <message>
        <source>Text message, through an app client that has a secret.</source>
        <translation>SMS, über einen App-Client mit Secret.</translation>
    </message>
    <message>
        <source>The password never leaves this computer (SRP); then a code by text message.</source>
        <translation>Das Passwort verlässt diesen Computer nie (SRP); danach ein Code per SMS.</translation>
    </message>
    <message>
        <source>The password never leaves this computer (SRP); then an authenticator app.</source>
        <translation>Das Passwort verlässt diesen Computer nie (SRP); danach eine Authenticator-App.</translation>
    </message>
    <message>
        <source>Signs in over SRP with a temporary password, and sets a new one.</source>
        <translation>Meldet sich über SRP mit einem vorläufigen Passwort an und legt ein neues fest.</translation>
    </message>
    <message>
        <source>Chooses how to begin: password, code by email or code by text message.</source>
        <translation>Wählt den Anfang: Passwort, Code per E-Mail oder Code per SMS.</translation>
    </message>
    <message>
        <source>Has no phone: begins with the password or a code of eight digits by email.</source>
        <translation>Hat kein Telefon: beginnt mit dem Passwort oder einem achtstelligen Code per E-Mail.</translation>
    </message>
    <message>
        <source>Has a passkey, which can&apos;t be used with a practice pool, and other ways beside it.</source>
        <translation>Hat einen Passkey, der mit einem Übungspool nicht nutzbar ist, und daneben andere Wege.</translation>
    </message>
    <message>
        <source>Chooses how to begin; after the password comes a text message all the same.</source>
        <translation>Wählt den Anfang; nach dem Passwort kommt trotzdem eine SMS.</translation>
    </message>
    <message>
        <source>The second step is a code by email.</source>
        <translation>Der zweite Schritt ist ein Code per E-Mail.</translation>
    </message>
    <message>
        <source>Has all three and chooses: text message, authenticator app or email.</source>
        <translation>Hat alle drei und wählt: SMS, Authenticator-App oder E-Mail.</translation>
    </message>
    <message>
        <source>Has no second step yet: sets up an authenticator app or an email address.</source>
        <translation>Hat noch keinen zweiten Schritt: richtet eine Authenticator-App oder eine E-Mail-Adresse ein.</translation>
    </message>
    <message>
        <source>Has no second step yet: links an authenticator app and is signed in.</source>
        <translation>Hat noch keinen zweiten Schritt: verknüpft eine Authenticator-App und ist angemeldet.</translation>
    </message>
    <message>
        <source>Links an authenticator app, and is asked for its next code before getting in.</source>
        <translation>Verknüpft eine Authenticator-App und wird vor dem Einlass nach ihrem nächsten Code gefragt.</translation>
    </message>
    <message>
        <source>No password: three riddles in a row, each a small sum.</source>
        <translation>Kein Passwort: drei Rätsel nacheinander, jedes eine kleine Rechnung.</translation>
    </message>
    <message>
        <source>The password over SRP first, then a riddle.</source>
        <translation>Zuerst das Passwort über SRP, dann ein Rätsel.</translation>
    </message>
    <message>
        <source>Text message the first time; after that this computer is remembered in its place.</source>
        <translation>Beim ersten Mal SMS; danach tritt dieser gemerkte Computer an ihre Stelle.</translation>
    </message>
    <message>
        <source>Is asked whether this computer shall be remembered in place of the text message.</source>
        <translation>Wird gefragt, ob dieser Computer anstelle der SMS gemerkt werden soll.</translation>
    </message>
    <message>
        <source>Text message; the tokens name the issuer of a pool in several Regions.</source>
        <translation>SMS; die Tokens nennen den Aussteller eines Pools in mehreren Regionen.</translation>
    </message>
    <message>
        <source>Reaches every level: password, codes by message, and an authenticator app.</source>
        <translation>Erreicht jede Stufe: Passwort, Codes per Nachricht und eine Authenticator-App.</translation>
    </message>
    <message>
        <source>Has no second step: a password or a code by message is all there is to step up to.</source>
        <translation>Hat keinen zweiten Schritt: Mehr als Passwort oder Code per Nachricht ist nicht zu erreichen.</translation>
    </message>
    <message>
        <source>In a pool on the Lite plan, which can&apos;t step up.</source>
        <translation>In einem Pool im Plan „Lite“, der keine höheren Stufen kennt.</translation>
    </message>
    <message>
        <source>Password only; with the fourth sign-in the oldest of the sessions ends.</source>
        <translation>Nur Passwort; mit der vierten Anmeldung endet die älteste Sitzung.</translation>
    </message>
    <message>
        <source>Text message; signs in and stays signed in from a second Region, too.</source>
        <translation>SMS; meldet sich auch aus einer zweiten Region an und bleibt es.</translation>
    </message>
    <message>
        <source>Authenticator app, whose codes only the first of the two Regions takes.</source>
        <translation>Authenticator-App, deren Codes nur die erste der beiden Regionen annimmt.</translation>
    </message>
    <message>
        <source>No second step although the connection insists on one: not let in.</source>
        <translation>Kein zweiter Schritt, obwohl die Verbindung darauf besteht: kein Einlass.</translation>
    </message>
    <message>
        <source>Text message, where the connection insists on a second step.</source>
        <translation>SMS, wo die Verbindung auf einem zweiten Schritt besteht.</translation>
    </message>
</context>
<context>
    <name>Regions</name>
    <message>
        <source>Signed in through %1, since %2 isn&apos;t available just now.</source>
        <translation>Angemeldet über %1, da %2 gerade nicht verfügbar ist.</translation>
    </message>
    <message>
        <source>%1 is available again. You are signed in through it.</source>
        <translation>%1 ist wieder verfügbar. Sie sind darüber angemeldet.</translation>
    </message>
    <message>
        <source>not possible through %1</source>
        <translation>über %1 nicht möglich</translation>
    </message>
    <message>
        <source>%2 can&apos;t be reached just now, so you will be signed in through %1.</source>
        <translation>%2 ist gerade nicht erreichbar, deshalb werden Sie über %1 angemeldet.</translation>
    </message>
    <message>
        <source>Codes of an authenticator app don&apos;t work in %1. If you have no other second step, sign in later.</source>
        <translation>Codes einer Authenticator-App funktionieren in %1 nicht. Wenn Sie keinen anderen zweiten Schritt haben, melden Sie sich später an.</translation>
    </message>
    <message>
        <source>Try in %1</source>
        <translation>In %1 versuchen</translation>
    </message>
    <message>
        <source>The sign-in begins again there. A new code may be sent.</source>
        <translation>Die Anmeldung beginnt dort von vorn. Vielleicht wird ein neuer Code gesendet.</translation>
    </message>
</context>
<context>
    <name>RememberDeviceDialog</name>
    <message>
        <source>On a remembered computer you may be asked for fewer codes when you sign in.</source>
        <translation>Auf einem gemerkten Computer werden Sie beim Anmelden vielleicht nach weniger Codes gefragt.</translation>
    </message>
    <message>
        <source>Not this one</source>
        <translation>Diesen nicht</translation>
    </message>
    <message>
        <source>Remember this computer?</source>
        <translation>Diesen Computer merken?</translation>
    </message>
    <message>
        <source>Choose this only on a computer of your own, not on one that other people use too. You can change your mind later: Account, then Devices and sessions.</source>
        <translation>Wählen Sie das nur auf einem eigenen Computer, nicht auf einem, den auch andere verwenden. Sie können es später ändern: unter „Konto“, „Geräte und Sitzungen“.</translation>
    </message>
    <message>
        <source>Remember it</source>
        <translation>Merken</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Einen Moment…</translation>
    </message>
</context>
<context>
    <name>ReplaceConnectionDialog</name>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace the connection?</source>
        <translation>Verbindung ersetzen?</translation>
    </message>
    <message>
        <source>You have a connection file “%1” already, and it can&apos;t be used. The one that you opened now can take its place.</source>
        <translation>Sie haben schon eine Verbindungsdatei „%1“, und sie kann nicht verwendet werden. Die jetzt geöffnete kann an ihre Stelle treten.</translation>
    </message>
    <message>
        <source>You have the connection “%2” already, with other settings. If “%1” is the newer file, let it take its place.</source>
        <translation>Sie haben die Verbindung „%2“ schon, mit anderen Einstellungen. Wenn „%1“ die neuere Datei ist, lassen Sie sie an ihre Stelle treten.</translation>
    </message>
    <message>
        <source>You have the connection “%2” already, and it leads somewhere else than “%1”. Replace it only if your IT department told you to.</source>
        <translation>Sie haben die Verbindung „%2“ schon, und sie führt woandershin als „%1“. Ersetzen Sie sie nur, wenn Ihre IT-Abteilung Sie dazu aufgefordert hat.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>{case}: {tester} saw: {seen}</source>
        <translation>{case}: {tester} hat gesehen: {seen}</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <source>I confirm it</source>
        <translation>Ich bestätige es</translation>
    </message>
    <message>
        <source>I don&apos;t confirm it</source>
        <translation>Ich bestätige es nicht</translation>
    </message>
    <message>
        <source>Note (may be left empty)</source>
        <translation>Anmerkung (kann leer bleiben)</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Add the review</source>
        <translation>Durchsicht hinzufügen</translation>
    </message>
    <message>
        <source>Write down who reviews it.</source>
        <translation>Geben Sie an, wer es durchsieht.</translation>
    </message>
    <message>
        <source>A second person reviews it: this is the name of the tester.</source>
        <translation>Eine zweite Person sieht es durch: Das ist der Name des Testers.</translation>
    </message>
    <message>
        <source>Choose whether you confirm it.</source>
        <translation>Wählen Sie, ob Sie es bestätigen.</translation>
    </message>
</context>
<context>
    <name>Ring</name>
    <message>
        <source>Expires in</source>
        <translation>Läuft ab in</translation>
    </message>
</context>
<context>
    <name>RunBar</name>
    <message>
        <source>Run on</source>
        <translation>Ausführen auf</translation>
    </message>
    <message>
        <source>Run all</source>
        <translation>Alle ausführen</translation>
    </message>
    <message>
        <source>Run group</source>
        <translation>Gruppe ausführen</translation>
    </message>
    <message>
        <source>Run what is left</source>
        <translation>Rest ausführen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>New run</source>
        <translation>Neuer Lauf</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>Nachweis speichern…</translation>
    </message>
    <message>
        <source>Known deviations…</source>
        <translation>Bekannte Abweichungen…</translation>
    </message>
    <message>
        <source>Resume…</source>
        <translation>Fortsetzen…</translation>
    </message>
</context>
<context>
    <name>RunTexts</name>
    <message>
        <source>{cases}, done by hand in the windows of this program.</source>
        <translation>{cases}, von Hand in den Fenstern dieses Programms ausgeführt.</translation>
    </message>
    <message>
        <source>{cases}. At most: {messages}, {lockouts}, {changed}.</source>
        <translation>{cases}. Höchstens: {messages}, {lockouts}, {changed}.</translation>
    </message>
    <message>
        <source>Official run</source>
        <translation>Offizieller Lauf</translation>
    </message>
    <message>
        <source>Rehearsal, no official run</source>
        <translation>Probelauf, kein offizieller Lauf</translation>
    </message>
    <message>
        <source>tested by {tester}</source>
        <translation>getestet von {tester}</translation>
    </message>
    <message>
        <source>witnessed by {witness}</source>
        <translation>bezeugt von {witness}</translation>
    </message>
    <message>
        <source>Practice pool: proves nothing about AWS</source>
        <translation>Übungspool: beweist nichts über AWS</translation>
    </message>
</context>
<context>
    <name>SecretClipboard</name>
    <message>
        <source>{what} copied. The clipboard is cleared in {seconds} seconds.</source>
        <translation>{what} kopiert. Die Zwischenablage wird in {seconds} Sekunden geleert.</translation>
    </message>
    <message>
        <source>The clipboard was cleared.</source>
        <translation>Die Zwischenablage wurde geleert.</translation>
    </message>
</context>
<context>
    <name>SendAgain</name>
    <message>
        <source>Send a new code</source>
        <translation>Neuen Code senden</translation>
    </message>
    <message numerus="yes">
        <source>%n s</source>
        <translation>
            <numerusform>%n s</numerusform>
            <numerusform>%n s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Refreshed: the new tokens are good until %1.</source>
        <translation>Erneuert: Die neuen Tokens gelten bis %1.</translation>
    </message>
    <message>
        <source>You stay signed in, and the app keeps trying.</source>
        <translation>Sie bleiben angemeldet, und die App versucht es weiter.</translation>
    </message>
</context>
<context>
    <name>SessionCard</name>
    <message>
        <source>Unknown device</source>
        <translation>Unbekanntes Gerät</translation>
    </message>
    <message>
        <source>This sign-in</source>
        <translation>Diese Anmeldung</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>%1 abmelden</translation>
    </message>
    <message>
        <source>Sign out %1, signed in since %2</source>
        <translation>%1 abmelden, angemeldet seit %2</translation>
    </message>
    <message>
        <source>Last active: %1</source>
        <translation>Zuletzt aktiv: %1</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <translation>%1, von %2</translation>
    </message>
    <message>
        <source>From %1</source>
        <translation>Von %1</translation>
    </message>
    <message>
        <source>Signed in since: %1</source>
        <translation>Angemeldet seit: %1</translation>
    </message>
    <message>
        <source>In a browser, by the sign-in service&apos;s own pages</source>
        <translation>In einem Browser, über die eigenen Seiten des Anmeldedienstes</translation>
    </message>
    <message>
        <source>Another app: %1</source>
        <translation>Eine andere App: %1</translation>
    </message>
</context>
<context>
    <name>SessionListView</name>
    <message>
        <source>Where you are signed in</source>
        <translation>Wo Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Sign out all others…</source>
        <translation>Alle anderen abmelden…</translation>
    </message>
    <message>
        <source>This sign-in may not see where else you are signed in.</source>
        <translation>Diese Anmeldung darf nicht sehen, wo Sie sonst noch angemeldet sind.</translation>
    </message>
    <message>
        <source>The sign-in service lists no place yet. Open this window again soon.</source>
        <translation>Der Anmeldedienst führt noch keinen Ort auf. Öffnen Sie dieses Fenster bald noch einmal.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are not shown.</source>
        <translation>
            <numerusform>%n weiterer wird nicht angezeigt.</numerusform>
            <numerusform>%n weitere werden nicht angezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>The sign-in service gave no list of the places where you are signed in. You can sign out of all of them at once.</source>
        <translation>Der Anmeldedienst hat keine Liste der Orte geliefert, an denen Sie angemeldet sind. Sie können sich überall auf einmal abmelden.</translation>
    </message>
</context>
<context>
    <name>SignInBox</name>
    <message>
        <source>From a sign-in…</source>
        <translation>Aus einer Anmeldung…</translation>
    </message>
    <message>
        <source>My ID token</source>
        <translation>Mein ID-Token</translation>
    </message>
    <message>
        <source>My access token</source>
        <translation>Mein Access-Token</translation>
    </message>
    <message>
        <source>What GetUser tells now</source>
        <translation>Was GetUser jetzt nennt</translation>
    </message>
    <message>
        <source>My sign-in: both tokens</source>
        <translation>Meine Anmeldung: beide Tokens</translation>
    </message>
    <message>
        <source>Forget earlier sign-ins</source>
        <translation>Frühere Anmeldungen vergessen</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>Ask GetUser</source>
        <translation>GetUser fragen</translation>
    </message>
    <message>
        <source>My sign-in</source>
        <translation>Meine Anmeldung</translation>
    </message>
    <message>
        <source>Sign in: then this shows what your tokens and GetUser say.</source>
        <translation>Melden Sie sich an: Dann steht hier, was Ihre Tokens und GetUser sagen.</translation>
    </message>
    <message>
        <source>GetUser wasn&apos;t asked yet.</source>
        <translation>GetUser wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>GetUser as it was when it was asked.</source>
        <translation>GetUser, wie es war, als gefragt wurde.</translation>
    </message>
    <message>
        <source>ID token: {first}
Access token: {second}
GetUser: {third}</source>
        <translation>ID-Token: {first}
Access-Token: {second}
GetUser: {third}</translation>
    </message>
</context>
<context>
    <name>SignInPresenter</name>
    <message>
        <source>Your new password is set. You are being signed in with it.</source>
        <translation>Ihr neues Passwort ist festgelegt. Sie werden damit angemeldet.</translation>
    </message>
    <message>
        <source>Your new password is set.</source>
        <translation>Ihr neues Passwort ist festgelegt.</translation>
    </message>
</context>
<context>
    <name>Starts</name>
    <message>
        <source>The plan could not be run. {reason}</source>
        <translation>Der Plan konnte nicht ausgeführt werden. {reason}</translation>
    </message>
</context>
<context>
    <name>Status</name>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
</context>
<context>
    <name>Step</name>
    <message>
        <source>Step %1</source>
        <translation>Schritt %1</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Ändern: %1</translation>
    </message>
</context>
<context>
    <name>StepsPage</name>
    <message>
        <source>Expected and observed</source>
        <translation>Erwartet und beobachtet</translation>
    </message>
    <message>
        <source>Check in full</source>
        <translation>Prüfung vollständig</translation>
    </message>
    <message>
        <source>Expected: {text}</source>
        <translation>Erwartet: {text}</translation>
    </message>
    <message>
        <source>{name}
Expected: {expected}
Observed: {observed}</source>
        <translation>{name}
Erwartet: {expected}
Beobachtet: {observed}</translation>
    </message>
    <message>
        <source>Nothing was compared yet. Run the case, or do it by hand.</source>
        <translation>Es wurde noch nichts verglichen. Führen Sie den Fall aus oder prüfen Sie ihn von Hand.</translation>
    </message>
</context>
<context>
    <name>TestCase</name>
    <message>
        <source>The right code of an authenticator app signs in</source>
        <translation>Der richtige Code einer Authenticator-App meldet an</translation>
    </message>
    <message>
        <source>A second factor that keeps its owner out is switched off soon.</source>
        <translation>Ein zweiter Faktor, der seinen Besitzer aussperrt, wird bald abgeschaltet.</translation>
    </message>
    <message>
        <source>A confirmed user with an authenticator app</source>
        <translation>Ein bestätigter Benutzer mit einer Authenticator-App</translation>
    </message>
    <message>
        <source>The right password</source>
        <translation>Das richtige Passwort</translation>
    </message>
    <message>
        <source>Send user name and password</source>
        <translation>Benutzername und Passwort senden</translation>
    </message>
    <message>
        <source>Answer SOFTWARE_TOKEN_MFA with the code of now</source>
        <translation>SOFTWARE_TOKEN_MFA mit dem jetzigen Code beantworten</translation>
    </message>
    <message>
        <source>Challenge SOFTWARE_TOKEN_MFA, then tokens</source>
        <translation>Challenge SOFTWARE_TOKEN_MFA, dann Tokens</translation>
    </message>
    <message>
        <source>Developer guide, user pool MFA</source>
        <translation>Developer Guide, MFA für User Pools</translation>
    </message>
    <message>
        <source>Sign out, then sign in with a user who has an authenticator app: user name and password.</source>
        <translation>Melden Sie sich ab, dann mit einem Benutzer an, der eine Authenticator-App hat: Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>The window asks for the code of the authenticator app</source>
        <translation>Das Fenster fragt nach dem Code der Authenticator-App</translation>
    </message>
    <message>
        <source>Type the code that the app shows now, and press “Verify”.</source>
        <translation>Tippen Sie den Code ein, den die App jetzt zeigt, und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Sie sind angemeldet</translation>
    </message>
    <message>
        <source>The right code by text message signs in</source>
        <translation>Der richtige Code per SMS meldet an</translation>
    </message>
    <message>
        <source>A confirmed user with a phone number</source>
        <translation>Ein bestätigter Benutzer mit einer Telefonnummer</translation>
    </message>
    <message>
        <source>Answer SMS_MFA with the code that came</source>
        <translation>SMS_MFA mit dem Code beantworten, der kam</translation>
    </message>
    <message>
        <source>Challenge SMS_MFA, then tokens</source>
        <translation>Challenge SMS_MFA, dann Tokens</translation>
    </message>
    <message>
        <source>Sign out, then sign in with a user whose second step is a text message.</source>
        <translation>Melden Sie sich ab, dann mit einem Benutzer an, dessen zweiter Schritt eine SMS ist.</translation>
    </message>
    <message>
        <source>The window asks for the code, and names the phone number with its last digits only</source>
        <translation>Das Fenster fragt nach dem Code und nennt von der Telefonnummer nur die letzten Ziffern</translation>
    </message>
    <message>
        <source>Type the code that came, and press “Verify”.</source>
        <translation>Tippen Sie den Code ein, der kam, und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>The right code by email signs in</source>
        <translation>Der richtige Code per E-Mail meldet an</translation>
    </message>
    <message>
        <source>It works, and is the weakest of the factors: a mailbox often has one factor only.</source>
        <translation>Es funktioniert und ist der schwächste der Faktoren: Ein Postfach hat oft selbst nur einen Faktor.</translation>
    </message>
    <message>
        <source>A confirmed user with email as second factor</source>
        <translation>Ein bestätigter Benutzer mit E-Mail als zweitem Faktor</translation>
    </message>
    <message>
        <source>Answer EMAIL_OTP with the code that came</source>
        <translation>EMAIL_OTP mit dem Code beantworten, der kam</translation>
    </message>
    <message>
        <source>Challenge EMAIL_OTP, then tokens</source>
        <translation>Challenge EMAIL_OTP, dann Tokens</translation>
    </message>
    <message>
        <source>Level 3: email is not used as a factor.</source>
        <translation>Stufe 3: E-Mail wird nicht als Faktor verwendet.</translation>
    </message>
    <message>
        <source>Email is not an out-of-band authenticator.</source>
        <translation>E-Mail ist kein Out-of-Band-Authentifikator.</translation>
    </message>
    <message>
        <source>Sign out, then sign in with a user whose second step is an email.</source>
        <translation>Melden Sie sich ab, dann mit einem Benutzer an, dessen zweiter Schritt eine E-Mail ist.</translation>
    </message>
    <message>
        <source>The window asks for the code that was sent by email</source>
        <translation>Das Fenster fragt nach dem Code, der per E-Mail gesendet wurde</translation>
    </message>
    <message>
        <source>The password alone brings a challenge and no tokens</source>
        <translation>Das Passwort allein bringt eine Challenge und keine Tokens</translation>
    </message>
    <message>
        <source>Tokens before the second step make it an ornament.</source>
        <translation>Tokens vor dem zweiten Schritt machen ihn zur Zierde.</translation>
    </message>
    <message>
        <source>MFA is required</source>
        <translation>MFA ist erforderlich</translation>
    </message>
    <message>
        <source>Challenge SOFTWARE_TOKEN_MFA with a session, no AuthenticationResult</source>
        <translation>Challenge SOFTWARE_TOKEN_MFA mit einer Session, kein AuthenticationResult</translation>
    </message>
    <message>
        <source>Developer guide, authentication flows</source>
        <translation>Developer Guide, Authentifizierungsabläufe</translation>
    </message>
    <message>
        <source>Press “Cancel”.</source>
        <translation>Drücken Sie „Abbrechen“.</translation>
    </message>
    <message>
        <source>You are not signed in</source>
        <translation>Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>A challenge session is no access token</source>
        <translation>Eine Challenge-Session ist kein Access-Token</translation>
    </message>
    <message>
        <source>A session that opens an API would skip the second step.</source>
        <translation>Eine Session, die eine API öffnet, würde den zweiten Schritt überspringen.</translation>
    </message>
    <message>
        <source>Call GetUser with the challenge session in the place of a token</source>
        <translation>GetUser mit der Challenge-Session anstelle eines Tokens aufrufen</translation>
    </message>
    <message>
        <source>GetUser: NotAuthorizedException or InvalidParameterException</source>
        <translation>GetUser: NotAuthorizedException oder InvalidParameterException</translation>
    </message>
    <message>
        <source>API reference, GetUser</source>
        <translation>API-Referenz, GetUser</translation>
    </message>
    <message>
        <source>Without a second factor it is set up first</source>
        <translation>Ohne zweiten Faktor wird zuerst einer eingerichtet</translation>
    </message>
    <message>
        <source>Who has none yet must not be let in without it.</source>
        <translation>Wer noch keinen hat, darf nicht ohne ihn eingelassen werden.</translation>
    </message>
    <message>
        <source>A confirmed user without any factor</source>
        <translation>Ein bestätigter Benutzer ohne jeden Faktor</translation>
    </message>
    <message>
        <source>Challenge MFA_SETUP, which names SOFTWARE_TOKEN_MFA</source>
        <translation>Challenge MFA_SETUP, die SOFTWARE_TOKEN_MFA nennt</translation>
    </message>
    <message>
        <source>Sign in with a user who has no second step yet.</source>
        <translation>Melden Sie sich mit einem Benutzer an, der noch keinen zweiten Schritt hat.</translation>
    </message>
    <message>
        <source>The window shows how to link an authenticator app; you are not signed in</source>
        <translation>Das Fenster zeigt, wie man eine Authenticator-App verknüpft; Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>Optional MFA lets a user without a factor in</source>
        <translation>Optionale MFA lässt einen Benutzer ohne Faktor ein</translation>
    </message>
    <message>
        <source>Optional means that the weakest account decides.</source>
        <translation>Optional bedeutet, dass das schwächste Konto entscheidet.</translation>
    </message>
    <message>
        <source>MFA is optional</source>
        <translation>MFA ist optional</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>A second factor is required of everyone.</source>
        <translation>Ein zweiter Faktor wird von allen verlangt.</translation>
    </message>
    <message>
        <source>At a pool where MFA is optional, sign in with a user who has no second step.</source>
        <translation>Melden Sie sich bei einem Pool, wo MFA optional ist, mit einem Benutzer ohne zweiten Schritt an.</translation>
    </message>
    <message>
        <source>You are signed in without a code</source>
        <translation>Sie sind ohne Code angemeldet</translation>
    </message>
    <message>
        <source>The second sign-in after signing up asks for the second step</source>
        <translation>Die zweite Anmeldung nach der Registrierung fragt nach dem zweiten Schritt</translation>
    </message>
    <message>
        <source>The first one may bring tokens, since its code was just confirmed.</source>
        <translation>Die erste kann Tokens bringen, weil ihr Code gerade erst bestätigt wurde.</translation>
    </message>
    <message>
        <source>A user who signed up with a phone number</source>
        <translation>Ein Benutzer, der sich mit einer Telefonnummer registriert hat</translation>
    </message>
    <message>
        <source>Confirm the sign-up with the code that came</source>
        <translation>Die Registrierung mit dem Code bestätigen, der kam</translation>
    </message>
    <message>
        <source>Send user name and password: the first time</source>
        <translation>Benutzername und Passwort senden: das erste Mal</translation>
    </message>
    <message>
        <source>Send user name and password: the second time</source>
        <translation>Benutzername und Passwort senden: das zweite Mal</translation>
    </message>
    <message>
        <source>Tokens or a challenge the first time, challenge SMS_MFA the second time</source>
        <translation>Beim ersten Mal Tokens oder eine Challenge, beim zweiten Mal Challenge SMS_MFA</translation>
    </message>
    <message>
        <source>The first sign-in may do without.</source>
        <translation>Die erste Anmeldung kommt vielleicht ohne aus.</translation>
    </message>
    <message>
        <source>One way in without it is enough.</source>
        <translation>Ein einziger Weg ohne ihn genügt.</translation>
    </message>
    <message>
        <source>An app client with USER_PASSWORD_AUTH, USER_SRP_AUTH and USER_AUTH</source>
        <translation>Ein App-Client mit USER_PASSWORD_AUTH, USER_SRP_AUTH und USER_AUTH</translation>
    </message>
    <message>
        <source>Sign in by USER_PASSWORD_AUTH</source>
        <translation>Mit USER_PASSWORD_AUTH anmelden</translation>
    </message>
    <message>
        <source>Sign in by USER_SRP_AUTH</source>
        <translation>Mit USER_SRP_AUTH anmelden</translation>
    </message>
    <message>
        <source>Sign in by USER_AUTH, preferring PASSWORD</source>
        <translation>Mit USER_AUTH anmelden, PASSWORD bevorzugt</translation>
    </message>
    <message>
        <source>Sign in by USER_AUTH, preferring PASSWORD_SRP</source>
        <translation>Mit USER_AUTH anmelden, PASSWORD_SRP bevorzugt</translation>
    </message>
    <message>
        <source>Challenge SOFTWARE_TOKEN_MFA each time</source>
        <translation>Jedes Mal Challenge SOFTWARE_TOKEN_MFA</translation>
    </message>
    <message>
        <source>A flow that is off is refused</source>
        <translation>Ein ausgeschalteter Ablauf wird abgelehnt</translation>
    </message>
    <message>
        <source>A flow without an owner is a way in that is not watched.</source>
        <translation>Ein Ablauf ohne Zuständigen ist ein Zugang, den niemand überwacht.</translation>
    </message>
    <message>
        <source>An app client with USER_PASSWORD_AUTH alone</source>
        <translation>Ein App-Client nur mit USER_PASSWORD_AUTH</translation>
    </message>
    <message>
        <source>Sign in by USER_AUTH</source>
        <translation>Mit USER_AUTH anmelden</translation>
    </message>
    <message>
        <source>Sign in by CUSTOM_AUTH</source>
        <translation>Mit CUSTOM_AUTH anmelden</translation>
    </message>
    <message>
        <source>InvalidParameterException each time</source>
        <translation>Jedes Mal InvalidParameterException</translation>
    </message>
    <message>
        <source>API reference, InitiateAuth</source>
        <translation>API-Referenz, InitiateAuth</translation>
    </message>
    <message>
        <source>Flows for administrators are refused without AWS credentials</source>
        <translation>Abläufe für Administratoren werden ohne AWS-Zugangsdaten abgelehnt</translation>
    </message>
    <message>
        <source>They are made for servers that are trusted to have asked already.</source>
        <translation>Sie sind für Server gemacht, denen man zutraut, schon gefragt zu haben.</translation>
    </message>
    <message>
        <source>A confirmed user</source>
        <translation>Ein bestätigter Benutzer</translation>
    </message>
    <message>
        <source>Send ADMIN_USER_PASSWORD_AUTH to InitiateAuth</source>
        <translation>ADMIN_USER_PASSWORD_AUTH an InitiateAuth senden</translation>
    </message>
    <message>
        <source>Send ADMIN_NO_SRP_AUTH to InitiateAuth</source>
        <translation>ADMIN_NO_SRP_AUTH an InitiateAuth senden</translation>
    </message>
    <message>
        <source>A forgotten app client is a way around the one that is watched.</source>
        <translation>Ein vergessener App-Client führt an dem überwachten vorbei.</translation>
    </message>
    <message>
        <source>Two app clients of one pool</source>
        <translation>Zwei App-Clients eines Pools</translation>
    </message>
    <message>
        <source>Sign in at the first app client</source>
        <translation>Beim ersten App-Client anmelden</translation>
    </message>
    <message>
        <source>Sign in at the second app client</source>
        <translation>Beim zweiten App-Client anmelden</translation>
    </message>
    <message>
        <source>A code alone is no way in where MFA is required</source>
        <translation>Ein Code allein genügt nicht, wo MFA erforderlich ist</translation>
    </message>
    <message>
        <source>A single factor by text message or email would be all that an attacker needs.</source>
        <translation>Ein einzelner Faktor per SMS oder E-Mail wäre alles, was ein Angreifer braucht.</translation>
    </message>
    <message>
        <source>An app client with USER_AUTH</source>
        <translation>Ein App-Client mit USER_AUTH</translation>
    </message>
    <message>
        <source>Begin USER_AUTH, preferring SMS_OTP</source>
        <translation>USER_AUTH beginnen, SMS_OTP bevorzugt</translation>
    </message>
    <message>
        <source>Begin USER_AUTH, preferring EMAIL_OTP</source>
        <translation>USER_AUTH beginnen, EMAIL_OTP bevorzugt</translation>
    </message>
    <message>
        <source>Neither is offered; a refusal is good as well</source>
        <translation>Keines von beiden wird angeboten; eine Ablehnung ist ebenso gut</translation>
    </message>
    <message>
        <source>Developer guide, authentication with user pools: MFA and passwordless</source>
        <translation>Developer Guide, Authentifizierung mit User Pools: MFA und passwortlos</translation>
    </message>
    <message>
        <source>A temporary password leads to a new one, then to the second step</source>
        <translation>Ein vorläufiges Passwort führt zu einem neuen, dann zum zweiten Schritt</translation>
    </message>
    <message>
        <source>A person who reads the invitation must not get in with it alone.</source>
        <translation>Wer die Einladung mitliest, darf damit allein nicht hineinkommen.</translation>
    </message>
    <message>
        <source>A user with a temporary password and a phone number</source>
        <translation>Ein Benutzer mit einem vorläufigen Passwort und einer Telefonnummer</translation>
    </message>
    <message>
        <source>Send user name and temporary password</source>
        <translation>Benutzername und vorläufiges Passwort senden</translation>
    </message>
    <message>
        <source>Answer NEW_PASSWORD_REQUIRED with a new password</source>
        <translation>NEW_PASSWORD_REQUIRED mit einem neuen Passwort beantworten</translation>
    </message>
    <message>
        <source>NEW_PASSWORD_REQUIRED, SMS_MFA, tokens</source>
        <translation>NEW_PASSWORD_REQUIRED, SMS_MFA, Tokens</translation>
    </message>
    <message>
        <source>Sign in with a temporary password.</source>
        <translation>Melden Sie sich mit einem vorläufigen Passwort an.</translation>
    </message>
    <message>
        <source>The window asks for a new password of your own</source>
        <translation>Das Fenster fragt nach einem neuen, eigenen Passwort</translation>
    </message>
    <message>
        <source>Choose a new password.</source>
        <translation>Wählen Sie ein neues Passwort.</translation>
    </message>
    <message>
        <source>The window asks for a code before you are signed in</source>
        <translation>Das Fenster fragt nach einem Code, bevor Sie angemeldet sind</translation>
    </message>
    <message>
        <source>Accounts that may not sign in are refused before any second step</source>
        <translation>Konten, die sich nicht anmelden dürfen, werden vor jedem zweiten Schritt abgelehnt</translation>
    </message>
    <message>
        <source>A code that is sent to a disabled account tells that the password was right.</source>
        <translation>Ein Code, der an ein deaktiviertes Konto geht, verrät, dass das Passwort richtig war.</translation>
    </message>
    <message>
        <source>Users: reset required, unconfirmed, disabled</source>
        <translation>Benutzer: Zurücksetzen erforderlich, unbestätigt, deaktiviert</translation>
    </message>
    <message>
        <source>Sign in as the one whose password must be reset</source>
        <translation>Als der Benutzer anmelden, dessen Passwort zurückgesetzt werden muss</translation>
    </message>
    <message>
        <source>Sign in as the one who is not confirmed</source>
        <translation>Als der Benutzer anmelden, der nicht bestätigt ist</translation>
    </message>
    <message>
        <source>Sign in as the one who is disabled</source>
        <translation>Als der Benutzer anmelden, der deaktiviert ist</translation>
    </message>
    <message>
        <source>PasswordResetRequired, UserNotConfirmed, NotAuthorized</source>
        <translation>PasswordResetRequired, UserNotConfirmed, NotAuthorized</translation>
    </message>
    <message>
        <source>Recorded replies of real pools</source>
        <translation>Aufgezeichnete Antworten echter Pools</translation>
    </message>
    <message>
        <source>Sign in with a user whose password must be reset.</source>
        <translation>Melden Sie sich mit einem Benutzer an, dessen Passwort zurückgesetzt werden muss.</translation>
    </message>
    <message>
        <source>The window says that the password has to be reset</source>
        <translation>Das Fenster sagt, dass das Passwort zurückgesetzt werden muss</translation>
    </message>
    <message>
        <source>Sign in with a user who is not confirmed yet.</source>
        <translation>Melden Sie sich mit einem Benutzer an, der noch nicht bestätigt ist.</translation>
    </message>
    <message>
        <source>The window says that the account has to be activated first</source>
        <translation>Das Fenster sagt, dass das Konto zuerst aktiviert werden muss</translation>
    </message>
    <message>
        <source>Sign in with a user who is disabled.</source>
        <translation>Melden Sie sich mit einem deaktivierten Benutzer an.</translation>
    </message>
    <message>
        <source>Refused; no code is asked for</source>
        <translation>Abgelehnt; nach einem Code wird nicht gefragt</translation>
    </message>
    <message>
        <source>After a wrong code the right one still signs in</source>
        <translation>Nach einem falschen Code meldet der richtige noch an</translation>
    </message>
    <message>
        <source>One slip must not cost a whole sign-in, nor another message.</source>
        <translation>Ein Vertipper darf weder eine ganze Anmeldung noch eine weitere Nachricht kosten.</translation>
    </message>
    <message>
        <source>Answer with a wrong code</source>
        <translation>Mit einem falschen Code antworten</translation>
    </message>
    <message>
        <source>Answer with the right code in the same challenge session</source>
        <translation>In derselben Challenge-Session mit dem richtigen Code antworten</translation>
    </message>
    <message>
        <source>CodeMismatchException, then tokens</source>
        <translation>CodeMismatchException, dann Tokens</translation>
    </message>
    <message>
        <source>Type 000000 and press “Verify”.</source>
        <translation>Tippen Sie 000000 ein und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>The window says that the code is wrong, and asks again; you are not signed in</source>
        <translation>Das Fenster sagt, dass der Code falsch ist, und fragt erneut; Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>What is no six digits is no code</source>
        <translation>Was nicht aus sechs Ziffern besteht, ist kein Code</translation>
    </message>
    <message>
        <source>Loose parsing lets an attacker try several codes at once.</source>
        <translation>Nachsichtiges Lesen lässt einen Angreifer mehrere Codes auf einmal probieren.</translation>
    </message>
    <message>
        <source>Answer with nothing</source>
        <translation>Mit nichts antworten</translation>
    </message>
    <message>
        <source>Answer with five digits</source>
        <translation>Mit fünf Ziffern antworten</translation>
    </message>
    <message>
        <source>Answer with seven digits</source>
        <translation>Mit sieben Ziffern antworten</translation>
    </message>
    <message>
        <source>Answer with six letters</source>
        <translation>Mit sechs Buchstaben antworten</translation>
    </message>
    <message>
        <source>Answer with a blank between the digits</source>
        <translation>Mit einem Leerzeichen zwischen den Ziffern antworten</translation>
    </message>
    <message>
        <source>CodeMismatchException or InvalidParameterException each time</source>
        <translation>Jedes Mal CodeMismatchException oder InvalidParameterException</translation>
    </message>
    <message>
        <source>API reference, RespondToAuthChallenge</source>
        <translation>API-Referenz, RespondToAuthChallenge</translation>
    </message>
    <message>
        <source>Type nothing and press “Verify”.</source>
        <translation>Tippen Sie nichts ein und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>The window says at once that this is no code; nothing was sent (see “Activity”)</source>
        <translation>Das Fenster sagt sofort, dass das kein Code ist; gesendet wurde nichts (siehe „Aktivität“)</translation>
    </message>
    <message>
        <source>Type five digits, 12345, and press “Verify”.</source>
        <translation>Tippen Sie fünf Ziffern ein, 12345, und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>Type seven digits, 1234567, and press “Verify”.</source>
        <translation>Tippen Sie sieben Ziffern ein, 1234567, und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>Type letters, abcdef, and press “Verify”.</source>
        <translation>Tippen Sie Buchstaben ein, abcdef, und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>Digits of other scripts are no code</source>
        <translation>Ziffern anderer Schriften sind kein Code</translation>
    </message>
    <message>
        <source>What one layer takes for digits and another does not can get past a check.</source>
        <translation>Was die eine Schicht für Ziffern hält und die andere nicht, kann an einer Prüfung vorbeikommen.</translation>
    </message>
    <message>
        <source>Answer with the right code in full-width digits</source>
        <translation>Mit dem richtigen Code in vollbreiten Ziffern antworten</translation>
    </message>
    <message>
        <source>Answer with the right code in Arabic digits</source>
        <translation>Mit dem richtigen Code in arabisch-indischen Ziffern antworten</translation>
    </message>
    <message>
        <source>A code that is no text is refused</source>
        <translation>Ein Code, der kein Text ist, wird abgelehnt</translation>
    </message>
    <message>
        <source>A null or a list that counts as right is a classic of type confusion.</source>
        <translation>Ein null-Wert oder eine Liste, die als richtig gilt, ist ein Klassiker der Typverwechslung.</translation>
    </message>
    <message>
        <source>Answer with null</source>
        <translation>Mit null antworten</translation>
    </message>
    <message>
        <source>Answer with a list</source>
        <translation>Mit einer Liste antworten</translation>
    </message>
    <message>
        <source>Answer with a number</source>
        <translation>Mit einer Zahl antworten</translation>
    </message>
    <message>
        <source>Answer with an object</source>
        <translation>Mit einem Objekt antworten</translation>
    </message>
    <message>
        <source>Answer without a code</source>
        <translation>Ohne Code antworten</translation>
    </message>
    <message>
        <source>A refusal: Serialization, InvalidParameter or CodeMismatch each time</source>
        <translation>Jedes Mal eine Ablehnung: Serialization, InvalidParameter oder CodeMismatch</translation>
    </message>
    <message>
        <source>The protocol&apos;s types; which exception is not documented</source>
        <translation>Die Typen des Protokolls; welche Exception, ist nicht dokumentiert</translation>
    </message>
    <message>
        <source>A code that begins with zero signs in</source>
        <translation>Ein Code, der mit null beginnt, meldet an</translation>
    </message>
    <message>
        <source>Where a code is taken for a number, one of ten people is kept out.</source>
        <translation>Wo ein Code als Zahl gilt, wird eine von zehn Personen ausgesperrt.</translation>
    </message>
    <message>
        <source>Wait for a code that begins with 0, and answer with it</source>
        <translation>Auf einen Code warten, der mit 0 beginnt, und damit antworten</translation>
    </message>
    <message>
        <source>RFC 6238</source>
        <translation>RFC 6238</translation>
    </message>
    <message>
        <source>Wait until the authenticator app shows a code that begins with 0.</source>
        <translation>Warten Sie, bis die Authenticator-App einen Code zeigt, der mit 0 beginnt.</translation>
    </message>
    <message>
        <source>Type it with its zero, and press “Verify”.</source>
        <translation>Tippen Sie ihn mit seiner Null ein und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>The codes that everyone tries first are wrong</source>
        <translation>Die Codes, die alle zuerst probieren, sind falsch</translation>
    </message>
    <message>
        <source>A code that always works is a back door that testing left open.</source>
        <translation>Ein Code, der immer stimmt, ist eine Hintertür, die vom Testen übrig blieb.</translation>
    </message>
    <message>
        <source>Answer with 000000</source>
        <translation>Mit 000000 antworten</translation>
    </message>
    <message>
        <source>Answer with 123456</source>
        <translation>Mit 123456 antworten</translation>
    </message>
    <message>
        <source>CodeMismatchException each time</source>
        <translation>Jedes Mal CodeMismatchException</translation>
    </message>
    <message>
        <source>Type 123456 and press “Verify”.</source>
        <translation>Tippen Sie 123456 ein und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>The code of another factor does not answer this challenge</source>
        <translation>Der Code eines anderen Faktors beantwortet diese Challenge nicht</translation>
    </message>
    <message>
        <source>Two tries in one request would double an attacker&apos;s speed.</source>
        <translation>Zwei Versuche in einer Anfrage würden einen Angreifer doppelt so schnell machen.</translation>
    </message>
    <message>
        <source>A confirmed user with text message and authenticator app</source>
        <translation>Ein bestätigter Benutzer mit SMS und Authenticator-App</translation>
    </message>
    <message>
        <source>Choose SMS_MFA</source>
        <translation>SMS_MFA wählen</translation>
    </message>
    <message>
        <source>Answer with a wrong SMS_MFA_CODE and a right app code together</source>
        <translation>Mit einem falschen SMS_MFA_CODE und einem richtigen Code der App zugleich antworten</translation>
    </message>
    <message>
        <source>No tokens</source>
        <translation>Keine Tokens</translation>
    </message>
    <message>
        <source>Not documented</source>
        <translation>Nicht dokumentiert</translation>
    </message>
    <message>
        <source>A challenge is not answered by the name of another</source>
        <translation>Eine Challenge wird nicht unter dem Namen einer anderen beantwortet</translation>
    </message>
    <message>
        <source>Naming a later step must not skip this one.</source>
        <translation>Einen späteren Schritt zu nennen darf diesen nicht überspringen.</translation>
    </message>
    <message>
        <source>Answer SOFTWARE_TOKEN_MFA as SMS_MFA</source>
        <translation>SOFTWARE_TOKEN_MFA als SMS_MFA beantworten</translation>
    </message>
    <message>
        <source>Answer SOFTWARE_TOKEN_MFA as NEW_PASSWORD_REQUIRED</source>
        <translation>SOFTWARE_TOKEN_MFA als NEW_PASSWORD_REQUIRED beantworten</translation>
    </message>
    <message>
        <source>Answer SOFTWARE_TOKEN_MFA as MFA_SETUP</source>
        <translation>SOFTWARE_TOKEN_MFA als MFA_SETUP beantworten</translation>
    </message>
    <message>
        <source>Answer SOFTWARE_TOKEN_MFA as DEVICE_SRP_AUTH</source>
        <translation>SOFTWARE_TOKEN_MFA als DEVICE_SRP_AUTH beantworten</translation>
    </message>
    <message>
        <source>No tokens, whatever the refusal</source>
        <translation>Keine Tokens, wie auch immer abgelehnt wird</translation>
    </message>
    <message>
        <source>Which refusal is not documented; that MFA is required is</source>
        <translation>Welche Ablehnung, ist nicht dokumentiert; dass MFA erforderlich ist, schon</translation>
    </message>
    <message>
        <source>The same code of an authenticator app counts once</source>
        <translation>Derselbe Code einer Authenticator-App zählt nur einmal</translation>
    </message>
    <message>
        <source>A code that was looked over a shoulder must be worth nothing.</source>
        <translation>Ein Code, der über die Schulter abgelesen wurde, darf nichts wert sein.</translation>
    </message>
    <message>
        <source>Sign in with the code of now</source>
        <translation>Mit dem jetzigen Code anmelden</translation>
    </message>
    <message>
        <source>Sign in once more with the same code</source>
        <translation>Mit demselben Code noch einmal anmelden</translation>
    </message>
    <message>
        <source>Tokens, then ExpiredCodeException</source>
        <translation>Tokens, dann ExpiredCodeException</translation>
    </message>
    <message>
        <source>Type the code that the app shows now, note it, and press “Verify”.</source>
        <translation>Tippen Sie den Code ein, den die App jetzt zeigt, notieren Sie ihn und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>Sign out and sign in again at once: user name and password.</source>
        <translation>Melden Sie sich ab und sofort wieder an: Benutzername und Passwort.</translation>
    </message>
    <message>
        <source>Type the same code again, while the app still shows it.</source>
        <translation>Tippen Sie denselben Code noch einmal ein, solange die App ihn noch zeigt.</translation>
    </message>
    <message>
        <source>The window says that this code was used already</source>
        <translation>Das Fenster sagt, dass dieser Code schon verwendet wurde</translation>
    </message>
    <message>
        <source>The code that linked the app does not sign in as well</source>
        <translation>Der Code, der die App verknüpft hat, meldet nicht auch noch an</translation>
    </message>
    <message>
        <source>The linking code is shown on the same screen as the secret.</source>
        <translation>Der Code zum Verknüpfen steht auf demselben Bildschirm wie das Geheimnis.</translation>
    </message>
    <message>
        <source>Link an authenticator app at the first sign-in</source>
        <translation>Bei der ersten Anmeldung eine Authenticator-App verknüpfen</translation>
    </message>
    <message>
        <source>Sign in with the code that linked it</source>
        <translation>Mit dem Code anmelden, der sie verknüpft hat</translation>
    </message>
    <message>
        <source>No tokens by the linking code</source>
        <translation>Keine Tokens durch den Code der Verknüpfung</translation>
    </message>
    <message>
        <source>A code by text message is not good for a later sign-in</source>
        <translation>Ein Code per SMS gilt nicht für eine spätere Anmeldung</translation>
    </message>
    <message>
        <source>An old message on a lost phone must be worth nothing.</source>
        <translation>Eine alte Nachricht auf einem verlorenen Telefon darf nichts wert sein.</translation>
    </message>
    <message>
        <source>Sign in with the code that came</source>
        <translation>Mit dem Code anmelden, der kam</translation>
    </message>
    <message>
        <source>Sign in later with the same code</source>
        <translation>Später mit demselben Code anmelden</translation>
    </message>
    <message>
        <source>Tokens, then CodeMismatchException</source>
        <translation>Tokens, dann CodeMismatchException</translation>
    </message>
    <message>
        <source>Type the code that came, note it, and press “Verify”.</source>
        <translation>Tippen Sie den Code ein, der kam, notieren Sie ihn und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>Sign out and sign in again; don&apos;t read the new message.</source>
        <translation>Melden Sie sich ab und wieder an; lesen Sie die neue Nachricht nicht.</translation>
    </message>
    <message>
        <source>Type the code of the first message, and press “Verify”.</source>
        <translation>Tippen Sie den Code der ersten Nachricht ein und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>The window says that the code is wrong; you are not signed in</source>
        <translation>Das Fenster sagt, dass der Code falsch ist; Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>The first code does not answer the second challenge session</source>
        <translation>Der erste Code beantwortet nicht die zweite Challenge-Session</translation>
    </message>
    <message>
        <source>Codes that are good in any session can be guessed in many at once.</source>
        <translation>Codes, die in jeder Session gelten, lassen sich in vielen zugleich raten.</translation>
    </message>
    <message>
        <source>Begin two sign-ins, and answer the second with the first one&apos;s code</source>
        <translation>Zwei Anmeldungen beginnen und die zweite mit dem Code der ersten beantworten</translation>
    </message>
    <message>
        <source>CodeMismatchException</source>
        <translation>CodeMismatchException</translation>
    </message>
    <message>
        <source>The second code does not answer the first challenge session</source>
        <translation>Der zweite Code beantwortet nicht die erste Challenge-Session</translation>
    </message>
    <message>
        <source>Begin two sign-ins, and answer the first with the second one&apos;s code</source>
        <translation>Zwei Anmeldungen beginnen und die erste mit dem Code der zweiten beantworten</translation>
    </message>
    <message>
        <source>A challenge session is answered once</source>
        <translation>Eine Challenge-Session wird nur einmal beantwortet</translation>
    </message>
    <message>
        <source>A session that was recorded must be worth nothing.</source>
        <translation>Eine mitgeschnittene Session darf nichts wert sein.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Answer the same challenge session with a new code</source>
        <translation>Dieselbe Challenge-Session mit einem neuen Code beantworten</translation>
    </message>
    <message>
        <source>Tokens, then NotAuthorizedException</source>
        <translation>Tokens, dann NotAuthorizedException</translation>
    </message>
    <message>
        <source>Two right answers at once bring one set of tokens</source>
        <translation>Zwei richtige Antworten zugleich bringen nur einmal Tokens</translation>
    </message>
    <message>
        <source>A race that wins twice leaves a session that its owner does not know of.</source>
        <translation>Ein Wettlauf, der doppelt gewinnt, hinterlässt eine Sitzung, von der ihr Besitzer nichts weiß.</translation>
    </message>
    <message>
        <source>Send the right answer twice at the same time</source>
        <translation>Die richtige Antwort zweimal gleichzeitig senden</translation>
    </message>
    <message>
        <source>Tokens once</source>
        <translation>Einmal Tokens</translation>
    </message>
    <message>
        <source>Another person&apos;s code does not sign in</source>
        <translation>Der Code einer anderen Person meldet nicht an</translation>
    </message>
    <message>
        <source>A person who has an account gets codes, and must not use them on others.</source>
        <translation>Wer ein Konto hat, bekommt Codes und darf sie nicht bei anderen verwenden.</translation>
    </message>
    <message>
        <source>Two confirmed users with phone numbers</source>
        <translation>Zwei bestätigte Benutzer mit Telefonnummern</translation>
    </message>
    <message>
        <source>Begin as A and as B, and answer A&apos;s challenge with B&apos;s code</source>
        <translation>Als A und als B beginnen und die Challenge von A mit dem Code von B beantworten</translation>
    </message>
    <message>
        <source>At another computer, have another person sign in, and read the code that they got.</source>
        <translation>Lassen Sie eine andere Person sich an einem anderen Computer anmelden und lesen Sie den Code, den sie bekam.</translation>
    </message>
    <message>
        <source>Type the other person&apos;s code here, and press “Verify”.</source>
        <translation>Tippen Sie hier den Code der anderen Person ein und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>A challenge session belongs to one person</source>
        <translation>Eine Challenge-Session gehört einer Person</translation>
    </message>
    <message>
        <source>A name that is swapped half-way must not swap the account.</source>
        <translation>Ein unterwegs vertauschter Name darf nicht das Konto vertauschen.</translation>
    </message>
    <message>
        <source>Two confirmed users with authenticator apps</source>
        <translation>Zwei bestätigte Benutzer mit Authenticator-Apps</translation>
    </message>
    <message>
        <source>Answer A&apos;s challenge with A&apos;s code in the name of B</source>
        <translation>Die Challenge von A mit dem Code von A im Namen von B beantworten</translation>
    </message>
    <message>
        <source>No tokens, and never those of B</source>
        <translation>Keine Tokens, und niemals die von B</translation>
    </message>
    <message>
        <source>A challenge session belongs to one app client</source>
        <translation>Eine Challenge-Session gehört einem App-Client</translation>
    </message>
    <message>
        <source>A weak app client must not finish what a strong one began.</source>
        <translation>Ein schwacher App-Client darf nicht beenden, was ein starker begonnen hat.</translation>
    </message>
    <message>
        <source>Answer the challenge at another app client</source>
        <translation>Die Challenge bei einem anderen App-Client beantworten</translation>
    </message>
    <message>
        <source>An altered challenge session is refused</source>
        <translation>Eine veränderte Challenge-Session wird abgelehnt</translation>
    </message>
    <message>
        <source>A session that can be edited can be forged.</source>
        <translation>Eine Session, die sich ändern lässt, lässt sich fälschen.</translation>
    </message>
    <message>
        <source>Change one character of the session, and answer with the right code</source>
        <translation>Ein Zeichen der Session ändern und mit dem richtigen Code antworten</translation>
    </message>
    <message>
        <source>NotAuthorizedException or CodeMismatchException</source>
        <translation>NotAuthorizedException oder CodeMismatchException</translation>
    </message>
    <message>
        <source>A code is good until just before the session&apos;s end</source>
        <translation>Ein Code gilt bis kurz vor dem Ende der Session</translation>
    </message>
    <message>
        <source>Who has to look for the phone must not be sent away early.</source>
        <translation>Wer erst das Telefon suchen muss, darf nicht zu früh abgewiesen werden.</translation>
    </message>
    <message>
        <source>Begin a sign-in</source>
        <translation>Eine Anmeldung beginnen</translation>
    </message>
    <message>
        <source>Wait until 5 seconds before the end of AuthSessionValidity</source>
        <translation>Bis 5 Sekunden vor dem Ende von AuthSessionValidity warten</translation>
    </message>
    <message>
        <source>Answer with the code that came</source>
        <translation>Mit dem Code antworten, der kam</translation>
    </message>
    <message>
        <source>API reference, AuthSessionValidity</source>
        <translation>API-Referenz, AuthSessionValidity</translation>
    </message>
    <message>
        <source>Wait until just before the session is over.</source>
        <translation>Warten Sie bis kurz vor dem Ende der Session.</translation>
    </message>
    <message>
        <source>A code is worth nothing after the session&apos;s end</source>
        <translation>Nach dem Ende der Session ist ein Code nichts wert</translation>
    </message>
    <message>
        <source>The longer a code lives, the longer it can be guessed.</source>
        <translation>Je länger ein Code lebt, desto länger kann er erraten werden.</translation>
    </message>
    <message>
        <source>Wait until 5 seconds after the end of AuthSessionValidity</source>
        <translation>Bis 5 Sekunden nach dem Ende von AuthSessionValidity warten</translation>
    </message>
    <message>
        <source>NotAuthorizedException</source>
        <translation>NotAuthorizedException</translation>
    </message>
    <message>
        <source>Wait until the session is over.</source>
        <translation>Warten Sie, bis die Session zu Ende ist.</translation>
    </message>
    <message>
        <source>The window says that it was too late, and a new code was sent; you are not signed in</source>
        <translation>Das Fenster sagt, dass es zu spät war und dass ein neuer Code gesendet wurde; Sie sind nicht angemeldet</translation>
    </message>
    <message>
        <source>AuthSessionValidity is at most ten minutes</source>
        <translation>AuthSessionValidity beträgt höchstens zehn Minuten</translation>
    </message>
    <message>
        <source>Cognito allows 15 minutes, which is more than standards do.</source>
        <translation>Cognito erlaubt 15 Minuten, mehr als die Standards.</translation>
    </message>
    <message>
        <source>Calls with AWS credentials</source>
        <translation>Aufrufe mit AWS-Zugangsdaten</translation>
    </message>
    <message>
        <source>Read the app client&apos;s AuthSessionValidity</source>
        <translation>AuthSessionValidity des App-Clients lesen</translation>
    </message>
    <message>
        <source>3 to 15 minutes; at most 10 meets the requirements</source>
        <translation>3 bis 15 Minuten; höchstens 10 erfüllen die Anforderungen</translation>
    </message>
    <message>
        <source>The codes one step around now are good</source>
        <translation>Die Codes einen Schritt um jetzt herum gelten</translation>
    </message>
    <message>
        <source>Clocks differ; how much is forgiven is a choice.</source>
        <translation>Uhren gehen verschieden; wie viel verziehen wird, ist eine Entscheidung.</translation>
    </message>
    <message>
        <source>Answer with the code before this one</source>
        <translation>Mit dem Code vor diesem antworten</translation>
    </message>
    <message>
        <source>Answer with the code after this one</source>
        <translation>Mit dem Code nach diesem antworten</translation>
    </message>
    <message>
        <source>Tokens each time</source>
        <translation>Jedes Mal Tokens</translation>
    </message>
    <message>
        <source>A code of up to 60 seconds ago counts.</source>
        <translation>Ein bis zu 60 Sekunden alter Code zählt.</translation>
    </message>
    <message>
        <source>Note the code that the app shows now.</source>
        <translation>Notieren Sie den Code, den die App jetzt zeigt.</translation>
    </message>
    <message>
        <source>Wait until the app shows the next one.</source>
        <translation>Warten Sie, bis die App den nächsten zeigt.</translation>
    </message>
    <message>
        <source>Type the code that you noted, and press “Verify”.</source>
        <translation>Tippen Sie den Code ein, den Sie notiert haben, und drücken Sie „Bestätigen“.</translation>
    </message>
    <message>
        <source>Codes two steps off are wrong</source>
        <translation>Codes, die zwei Schritte daneben liegen, sind falsch</translation>
    </message>
    <message>
        <source>Each step that is forgiven triples an attacker&apos;s chances.</source>
        <translation>Jeder verziehene Schritt verdreifacht die Chancen eines Angreifers.</translation>
    </message>
    <message>
        <source>Answer with the code of two steps ago</source>
        <translation>Mit dem Code von vor zwei Schritten antworten</translation>
    </message>
    <message>
        <source>Answer with the code two steps ahead</source>
        <translation>Mit dem Code in zwei Schritten antworten</translation>
    </message>
    <message>
        <source>Wait until that is two codes ago.</source>
        <translation>Warten Sie, bis das zwei Codes her ist.</translation>
    </message>
    <message>
        <source>On a computer whose clock is a day off the app signs in all the same</source>
        <translation>Auf einem Computer, dessen Uhr um einen Tag falsch geht, meldet die App trotzdem an</translation>
    </message>
    <message>
        <source>A person who is kept out by a wrong clock calls for MFA to be switched off.</source>
        <translation>Wen eine falsche Uhr aussperrt, der verlangt, dass MFA abgeschaltet wird.</translation>
    </message>
    <message>
        <source>The authenticator app&apos;s own clock is right</source>
        <translation>Die Uhr der Authenticator-App selbst geht richtig</translation>
    </message>
    <message>
        <source>Signed in each time</source>
        <translation>Jedes Mal angemeldet</translation>
    </message>
    <message>
        <source>This app&apos;s own rule: the service&apos;s clock counts</source>
        <translation>Regel dieser App: Die Uhr des Dienstes zählt</translation>
    </message>
    <message>
        <source>A code in a reply makes the phone superfluous.</source>
        <translation>Ein Code in einer Antwort macht das Telefon überflüssig.</translation>
    </message>
    <message>
        <source>Begin a sign-in, and look for the code in the reply</source>
        <translation>Eine Anmeldung beginnen und in der Antwort nach dem Code suchen</translation>
    </message>
    <message>
        <source>Answer with a wrong code, and look for the right one in the reply</source>
        <translation>Mit einem falschen Code antworten und in der Antwort nach dem richtigen suchen</translation>
    </message>
    <message>
        <source>Codes that can be foretold need not be read.</source>
        <translation>Codes, die sich vorhersagen lassen, muss man nicht lesen.</translation>
    </message>
    <message>
        <source>Have ten codes sent, and compare them</source>
        <translation>Zehn Codes senden lassen und vergleichen</translation>
    </message>
    <message>
        <source>After five wrong passwords there is a pause</source>
        <translation>Nach fünf falschen Passwörtern gibt es eine Pause</translation>
    </message>
    <message>
        <source>Without a pause a list of common passwords is tried in minutes.</source>
        <translation>Ohne Pause ist eine Liste häufiger Passwörter in Minuten durchprobiert.</translation>
    </message>
    <message>
        <source>A confirmed user of this case alone, with an authenticator app</source>
        <translation>Ein bestätigter Benutzer nur für diesen Fall, mit einer Authenticator-App</translation>
    </message>
    <message>
        <source>Send five wrong passwords, and a sixth</source>
        <translation>Fünf falsche Passwörter senden, und ein sechstes</translation>
    </message>
    <message>
        <source>Send a seventh at once</source>
        <translation>Sofort ein siebtes senden</translation>
    </message>
    <message>
        <source>NotAuthorizedException, the last one “Password attempts exceeded”</source>
        <translation>NotAuthorizedException, die letzte „Password attempts exceeded“</translation>
    </message>
    <message>
        <source>Developer guide, lockout behaviour for failed sign-ins</source>
        <translation>Developer Guide, Sperrverhalten bei fehlgeschlagenen Anmeldungen</translation>
    </message>
    <message>
        <source>Press “Sign out”.</source>
        <translation>Drücken Sie „Abmelden“.</translation>
    </message>
    <message>
        <source>Sign in six times with a wrong password, one after the other.</source>
        <translation>Melden Sie sich sechsmal nacheinander mit einem falschen Passwort an.</translation>
    </message>
    <message>
        <source>After the last one the window says that there is a pause before the next try</source>
        <translation>Nach dem letzten sagt das Fenster, dass es bis zum nächsten Versuch eine Pause gibt</translation>
    </message>
    <message>
        <source>The right password is refused in the pause</source>
        <translation>Das richtige Passwort wird in der Pause abgelehnt</translation>
    </message>
    <message>
        <source>A pause that only counts wrong passwords tells when one is right.</source>
        <translation>Eine Pause, die nur falsche Passwörter zählt, verrät, wann eines richtig ist.</translation>
    </message>
    <message>
        <source>Send six wrong passwords</source>
        <translation>Sechs falsche Passwörter senden</translation>
    </message>
    <message>
        <source>Send the right one at once</source>
        <translation>Sofort das richtige senden</translation>
    </message>
    <message>
        <source>NotAuthorizedException “Password attempts exceeded”</source>
        <translation>NotAuthorizedException „Password attempts exceeded“</translation>
    </message>
    <message>
        <source>Sign in with the right password at once.</source>
        <translation>Melden Sie sich sofort mit dem richtigen Passwort an.</translation>
    </message>
    <message>
        <source>Refused: the window says that there is a pause</source>
        <translation>Abgelehnt: Das Fenster sagt, dass es eine Pause gibt</translation>
    </message>
    <message>
        <source>The pause ends by itself</source>
        <translation>Die Pause endet von selbst</translation>
    </message>
    <message>
        <source>A person who knows a name must not lock its owner out for good.</source>
        <translation>Wer nur einen Namen kennt, darf dessen Besitzer nicht für immer aussperren.</translation>
    </message>
    <message>
        <source>Send the right one after pauses that double</source>
        <translation>Das richtige nach Pausen senden, die sich verdoppeln</translation>
    </message>
    <message>
        <source>Challenge SOFTWARE_TOKEN_MFA after at most 15 minutes</source>
        <translation>Challenge SOFTWARE_TOKEN_MFA nach höchstens 15 Minuten</translation>
    </message>
    <message>
        <source>Thirty minutes after ten tries at most.</source>
        <translation>Dreißig Minuten nach höchstens zehn Versuchen.</translation>
    </message>
    <message>
        <source>Wrong codes of an authenticator app come to an end</source>
        <translation>Falsche Codes einer Authenticator-App nehmen ein Ende</translation>
    </message>
    <message>
        <source>A million codes are few for a machine.</source>
        <translation>Eine Million Codes sind für eine Maschine wenig.</translation>
    </message>
    <message>
        <source>Answer one challenge with up to 101 wrong codes, and see where it stops</source>
        <translation>Eine Challenge mit bis zu 101 falschen Codes beantworten und sehen, wo es aufhört</translation>
    </message>
    <message>
        <source>No tokens; after how many is observed, since the limit is not documented</source>
        <translation>Keine Tokens; nach wie vielen, wird beobachtet, da die Grenze nicht dokumentiert ist</translation>
    </message>
    <message>
        <source>Wrong codes count on in new challenge sessions</source>
        <translation>Falsche Codes zählen in neuen Challenge-Sessions weiter</translation>
    </message>
    <message>
        <source>A new session must not buy new tries.</source>
        <translation>Eine neue Session darf keine neuen Versuche bringen.</translation>
    </message>
    <message>
        <source>A confirmed user of this case alone, with a phone number</source>
        <translation>Ein bestätigter Benutzer nur für diesen Fall, mit einer Telefonnummer</translation>
    </message>
    <message>
        <source>Answer six sign-ins with wrong codes, each in its own challenge session</source>
        <translation>Sechs Anmeldungen mit falschen Codes beantworten, jede in ihrer eigenen Challenge-Session</translation>
    </message>
    <message>
        <source>A success clears the count of wrong passwords</source>
        <translation>Ein Erfolg löscht die Zahl der falschen Passwörter</translation>
    </message>
    <message>
        <source>Otherwise slips of a whole year lock a person out.</source>
        <translation>Sonst sperren die Vertipper eines ganzen Jahres eine Person aus.</translation>
    </message>
    <message>
        <source>Send four wrong passwords, then sign in</source>
        <translation>Vier falsche Passwörter senden, dann anmelden</translation>
    </message>
    <message>
        <source>Send four wrong passwords more, then the right one</source>
        <translation>Vier weitere falsche Passwörter senden, dann das richtige</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>Keine Pause</translation>
    </message>
    <message>
        <source>A flood of messages costs money and makes people press Accept.</source>
        <translation>Eine Flut von Nachrichten kostet Geld und bringt Menschen dazu, auf „Annehmen“ zu drücken.</translation>
    </message>
    <message>
        <source>Begin ten sign-ins one after the other</source>
        <translation>Zehn Anmeldungen nacheinander beginnen</translation>
    </message>
    <message>
        <source>LimitExceededException or TooManyRequestsException, or none</source>
        <translation>LimitExceededException oder TooManyRequestsException, oder keine</translation>
    </message>
    <message>
        <source>A flood of codes to reset a password is stopped</source>
        <translation>Eine Flut von Codes zum Zurücksetzen des Passworts wird gestoppt</translation>
    </message>
    <message>
        <source>Each request costs a message, and a person their patience.</source>
        <translation>Jede Anfrage kostet eine Nachricht und eine Person ihre Geduld.</translation>
    </message>
    <message>
        <source>Ask for a code to reset the password again and again</source>
        <translation>Immer wieder einen Code zum Zurücksetzen des Passworts anfordern</translation>
    </message>
    <message>
        <source>LimitExceededException</source>
        <translation>LimitExceededException</translation>
    </message>
    <message>
        <source>API reference, ForgotPassword and ConfirmForgotPassword</source>
        <translation>API-Referenz, ForgotPassword und ConfirmForgotPassword</translation>
    </message>
    <message>
        <source>Guessing the code to reset a password is stopped</source>
        <translation>Das Raten des Codes zum Zurücksetzen des Passworts wird gestoppt</translation>
    </message>
    <message>
        <source>The reset is a way in that asks for one code and no password.</source>
        <translation>Das Zurücksetzen ist ein Zugang, der einen Code verlangt und kein Passwort.</translation>
    </message>
    <message>
        <source>Ask for a code to reset the password</source>
        <translation>Einen Code zum Zurücksetzen des Passworts anfordern</translation>
    </message>
    <message>
        <source>Send ten wrong codes at the same time</source>
        <translation>Zehn falsche Codes gleichzeitig senden</translation>
    </message>
    <message>
        <source>Send wrong codes one after the other until they are refused unseen</source>
        <translation>Falsche Codes nacheinander senden, bis sie ungesehen abgelehnt werden</translation>
    </message>
    <message>
        <source>LimitExceededException or TooManyFailedAttemptsException within 20</source>
        <translation>LimitExceededException oder TooManyFailedAttemptsException innerhalb von 20</translation>
    </message>
    <message>
        <source>An unknown name is refused like a wrong password</source>
        <translation>Ein unbekannter Name wird wie ein falsches Passwort abgelehnt</translation>
    </message>
    <message>
        <source>A reply that tells them apart is a list of customers.</source>
        <translation>Eine Antwort, die beide unterscheidet, ist eine Kundenliste.</translation>
    </message>
    <message>
        <source>PreventUserExistenceErrors is ENABLED</source>
        <translation>PreventUserExistenceErrors ist ENABLED</translation>
    </message>
    <message>
        <source>Sign in with a wrong password</source>
        <translation>Mit einem falschen Passwort anmelden</translation>
    </message>
    <message>
        <source>Sign in with a name that does not exist</source>
        <translation>Mit einem Namen anmelden, den es nicht gibt</translation>
    </message>
    <message>
        <source>NotAuthorizedException with the same words</source>
        <translation>NotAuthorizedException mit denselben Worten</translation>
    </message>
    <message>
        <source>Developer guide, managing error responses</source>
        <translation>Developer Guide, Umgang mit Fehlerantworten</translation>
    </message>
    <message>
        <source>Sign in with a wrong password, and note the sentence.</source>
        <translation>Melden Sie sich mit einem falschen Passwort an und notieren Sie den Satz.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Sign in with a user name that doesn&apos;t exist.</source>
        <translation>Melden Sie sich mit einem Benutzernamen an, den es nicht gibt.</translation>
    </message>
    <message>
        <source>Refused with the very same sentence</source>
        <translation>Mit genau demselben Satz abgelehnt</translation>
    </message>
    <message>
        <source>By SRP an unknown name gets a challenge and a salt that stays</source>
        <translation>Bei SRP bekommt ein unbekannter Name eine Challenge und ein Salt, das bleibt</translation>
    </message>
    <message>
        <source>A salt that changes each time gives the made-up one away.</source>
        <translation>Ein Salt, das jedes Mal wechselt, verrät das erfundene.</translation>
    </message>
    <message>
        <source>Begin USER_SRP_AUTH with a name that does not exist</source>
        <translation>USER_SRP_AUTH mit einem Namen beginnen, den es nicht gibt</translation>
    </message>
    <message>
        <source>Begin it once more</source>
        <translation>Es noch einmal beginnen</translation>
    </message>
    <message>
        <source>PASSWORD_VERIFIER with the same SALT</source>
        <translation>PASSWORD_VERIFIER mit demselben SALT</translation>
    </message>
    <message>
        <source>How long a refusal takes does not tell which names exist</source>
        <translation>Wie lange eine Ablehnung dauert, verrät nicht, welche Namen es gibt</translation>
    </message>
    <message>
        <source>A hash that is computed for real names only can be measured.</source>
        <translation>Ein Hash, der nur für echte Namen berechnet wird, lässt sich messen.</translation>
    </message>
    <message>
        <source>Send 30 wrong passwords for a name that exists and 30 for one that does not</source>
        <translation>30 falsche Passwörter für einen Namen senden, den es gibt, und 30 für einen, den es nicht gibt</translation>
    </message>
    <message>
        <source>No difference beyond noise</source>
        <translation>Kein Unterschied über das Rauschen hinaus</translation>
    </message>
    <message>
        <source>The reset is the usual way to try a list of addresses.</source>
        <translation>Das Zurücksetzen ist der übliche Weg, eine Liste von Adressen durchzuprobieren.</translation>
    </message>
    <message>
        <source>Ask for a code to reset the password of a name that does not exist</source>
        <translation>Einen Code zum Zurücksetzen für einen Namen anfordern, den es nicht gibt</translation>
    </message>
    <message>
        <source>Success with a made-up destination</source>
        <translation>Erfolg mit einem erfundenen Ziel</translation>
    </message>
    <message>
        <source>Choose “Forgot password?” with a user name that doesn&apos;t exist.</source>
        <translation>Wählen Sie „Passwort vergessen?“ mit einem Benutzernamen, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The window goes on as for any user</source>
        <translation>Das Fenster macht weiter wie bei jedem Benutzer</translation>
    </message>
    <message>
        <source>Signing up with a taken name tells that it is taken</source>
        <translation>Die Registrierung mit einem vergebenen Namen verrät, dass er vergeben ist</translation>
    </message>
    <message>
        <source>Where signing up is open, names can be tried in this way.</source>
        <translation>Wo die Registrierung offen ist, lassen sich Namen so durchprobieren.</translation>
    </message>
    <message>
        <source>Sign up with the name of a user who exists</source>
        <translation>Mit dem Namen eines Benutzers registrieren, den es gibt</translation>
    </message>
    <message>
        <source>UsernameExistsException</source>
        <translation>UsernameExistsException</translation>
    </message>
    <message>
        <source>Cognito documents no other reply.</source>
        <translation>Cognito dokumentiert keine andere Antwort.</translation>
    </message>
    <message>
        <source>A name in capitals is never a second account</source>
        <translation>Ein Name in Großbuchstaben ist nie ein zweites Konto</translation>
    </message>
    <message>
        <source>Two accounts that look alike are how people are taken for others.</source>
        <translation>Zwei Konten, die gleich aussehen, sorgen dafür, dass Personen verwechselt werden.</translation>
    </message>
    <message>
        <source>Sign in with the name in capitals</source>
        <translation>Mit dem Namen in Großbuchstaben anmelden</translation>
    </message>
    <message>
        <source>Sign up with the name in capitals</source>
        <translation>Mit dem Namen in Großbuchstaben registrieren</translation>
    </message>
    <message>
        <source>The same account, or none; UsernameExistsException</source>
        <translation>Dasselbe Konto oder keines; UsernameExistsException</translation>
    </message>
    <message>
        <source>API reference, UsernameConfiguration</source>
        <translation>API-Referenz, UsernameConfiguration</translation>
    </message>
    <message>
        <source>The phone number that a code goes to is masked</source>
        <translation>Die Telefonnummer, an die ein Code geht, ist maskiert</translation>
    </message>
    <message>
        <source>A person who knows a password must not learn the number as well.</source>
        <translation>Wer ein Passwort kennt, darf nicht auch noch die Nummer erfahren.</translation>
    </message>
    <message>
        <source>Begin a sign-in, and read CODE_DELIVERY_DESTINATION</source>
        <translation>Eine Anmeldung beginnen und CODE_DELIVERY_DESTINATION lesen</translation>
    </message>
    <message>
        <source>Linking an app takes its right code, and is asked for from then on</source>
        <translation>Das Verknüpfen einer App braucht ihren richtigen Code, und nach ihr wird von da an gefragt</translation>
    </message>
    <message>
        <source>A secret that was never tried locks its owner out.</source>
        <translation>Ein nie ausprobiertes Geheimnis sperrt seinen Besitzer aus.</translation>
    </message>
    <message>
        <source>Begin MFA_SETUP and have a secret made</source>
        <translation>MFA_SETUP beginnen und ein Geheimnis erzeugen lassen</translation>
    </message>
    <message>
        <source>Verify it with a wrong code</source>
        <translation>Es mit einem falschen Code verifizieren</translation>
    </message>
    <message>
        <source>Verify it with the right code, and finish the sign-in</source>
        <translation>Es mit dem richtigen Code verifizieren und die Anmeldung abschließen</translation>
    </message>
    <message>
        <source>Sign in once more</source>
        <translation>Noch einmal anmelden</translation>
    </message>
    <message>
        <source>API reference, VerifySoftwareToken</source>
        <translation>API-Referenz, VerifySoftwareToken</translation>
    </message>
    <message>
        <source>Sign in with a user who has no second step yet, and begin to link an app.</source>
        <translation>Melden Sie sich mit einem Benutzer an, der noch keinen zweiten Schritt hat, und beginnen Sie, eine App zu verknüpfen.</translation>
    </message>
    <message>
        <source>Type 000000 and press “Link app”.</source>
        <translation>Tippen Sie 000000 ein und drücken Sie „App verknüpfen“.</translation>
    </message>
    <message>
        <source>Add the key to an authenticator app, type its code, and press “Link app”.</source>
        <translation>Fügen Sie den Schlüssel einer Authenticator-App hinzu, tippen Sie deren Code ein und drücken Sie „App verknüpfen“.</translation>
    </message>
    <message>
        <source>Sign out and sign in again.</source>
        <translation>Melden Sie sich ab und wieder an.</translation>
    </message>
    <message>
        <source>The window asks for the app&apos;s code</source>
        <translation>Das Fenster fragt nach dem Code der App</translation>
    </message>
    <message>
        <source>With the password alone no second app can be linked</source>
        <translation>Mit dem Passwort allein lässt sich keine zweite App verknüpfen</translation>
    </message>
    <message>
        <source>A person who knows the password must not swap the second factor.</source>
        <translation>Wer das Passwort kennt, darf den zweiten Faktor nicht austauschen.</translation>
    </message>
    <message>
        <source>Begin a sign-in, and ask for a new secret with its challenge session</source>
        <translation>Eine Anmeldung beginnen und mit ihrer Challenge-Session ein neues Geheimnis anfordern</translation>
    </message>
    <message>
        <source>An issue thread of a client library</source>
        <translation>Eine Diskussion zu einer Client-Bibliothek</translation>
    </message>
    <message>
        <source>Signed in, another app is linked without a further proof</source>
        <translation>Angemeldet lässt sich eine andere App ohne weiteren Nachweis verknüpfen</translation>
    </message>
    <message>
        <source>A person who sits down at an open window swaps the second factor.</source>
        <translation>Wer sich an ein offenes Fenster setzt, tauscht den zweiten Faktor aus.</translation>
    </message>
    <message>
        <source>Sign in, and ask for a new secret with the access token</source>
        <translation>Anmelden und mit dem Access-Token ein neues Geheimnis anfordern</translation>
    </message>
    <message>
        <source>Verify it with the new app&apos;s code</source>
        <translation>Es mit dem Code der neuen App verifizieren</translation>
    </message>
    <message>
        <source>Success</source>
        <translation>Erfolg</translation>
    </message>
    <message>
        <source>Developer guide, TOTP MFA</source>
        <translation>Developer Guide, TOTP-MFA</translation>
    </message>
    <message>
        <source>No factor is asked for anew.</source>
        <translation>Kein Faktor wird erneut verlangt.</translation>
    </message>
    <message>
        <source>The identity is not checked anew.</source>
        <translation>Die Identität wird nicht erneut geprüft.</translation>
    </message>
    <message>
        <source>A new secret that was never verified leaves MFA on</source>
        <translation>Ein neues, nie verifiziertes Geheimnis lässt MFA eingeschaltet</translation>
    </message>
    <message>
        <source>A half-way change must not switch the second step off.</source>
        <translation>Eine halbe Änderung darf den zweiten Schritt nicht abschalten.</translation>
    </message>
    <message>
        <source>Sign in, and ask for a new secret</source>
        <translation>Anmelden und ein neues Geheimnis anfordern</translation>
    </message>
    <message>
        <source>Answer with the old app&apos;s code</source>
        <translation>Mit dem Code der alten App antworten</translation>
    </message>
    <message>
        <source>Observed: two sources differ</source>
        <translation>Beobachtet: Zwei Quellen widersprechen sich</translation>
    </message>
    <message>
        <source>The guide of 2023 and the API page differ</source>
        <translation>Der Guide von 2023 und die API-Seite widersprechen sich</translation>
    </message>
    <message>
        <source>Where MFA is required its owner can&apos;t switch it off</source>
        <translation>Wo MFA erforderlich ist, kann ihr Besitzer sie nicht abschalten</translation>
    </message>
    <message>
        <source>A thief of a session must not make the next one easier.</source>
        <translation>Wer eine Sitzung stiehlt, darf die nächste nicht leichter machen.</translation>
    </message>
    <message>
        <source>Sign in, and switch the authenticator app off</source>
        <translation>Anmelden und die Authenticator-App abschalten</translation>
    </message>
    <message>
        <source>No tokens by the password alone</source>
        <translation>Keine Tokens durch das Passwort allein</translation>
    </message>
    <message>
        <source>Whether the call is refused is not documented; required MFA is</source>
        <translation>Ob der Aufruf abgelehnt wird, ist nicht dokumentiert; dass MFA erforderlich ist, schon</translation>
    </message>
    <message>
        <source>Two factors, none preferred: the user chooses, among those only</source>
        <translation>Zwei Faktoren, keiner bevorzugt: Der Benutzer wählt, nur unter diesen</translation>
    </message>
    <message>
        <source>A factor that was never set up must not be a way in.</source>
        <translation>Ein nie eingerichteter Faktor darf kein Zugang sein.</translation>
    </message>
    <message>
        <source>Choose EMAIL_OTP, which is not listed</source>
        <translation>EMAIL_OTP wählen, das nicht in der Liste steht</translation>
    </message>
    <message>
        <source>SELECT_MFA_TYPE, then a refusal</source>
        <translation>SELECT_MFA_TYPE, dann eine Ablehnung</translation>
    </message>
    <message>
        <source>Sign in with a user who has text messages and an authenticator app, none preferred.</source>
        <translation>Melden Sie sich mit einem Benutzer an, der SMS und eine Authenticator-App hat, keines davon bevorzugt.</translation>
    </message>
    <message>
        <source>The window asks which one to use</source>
        <translation>Das Fenster fragt, was verwendet werden soll</translation>
    </message>
    <message>
        <source>Text message in the place of the app only where it is switched on</source>
        <translation>SMS anstelle der App nur dort, wo sie eingeschaltet ist</translation>
    </message>
    <message>
        <source>The weaker factor decides how strong an account is.</source>
        <translation>Der schwächere Faktor bestimmt, wie stark ein Konto ist.</translation>
    </message>
    <message>
        <source>A user with an app alone</source>
        <translation>Ein Benutzer nur mit einer App</translation>
    </message>
    <message>
        <source>A user with both</source>
        <translation>Ein Benutzer mit beidem</translation>
    </message>
    <message>
        <source>Answer SOFTWARE_TOKEN_MFA by choosing SMS_MFA, and as SMS_MFA</source>
        <translation>SOFTWARE_TOKEN_MFA durch die Wahl von SMS_MFA und als SMS_MFA beantworten</translation>
    </message>
    <message>
        <source>Choose SMS_MFA as the user who has both</source>
        <translation>SMS_MFA als der Benutzer wählen, der beides hat</translation>
    </message>
    <message>
        <source>Refused for the first, allowed for the second</source>
        <translation>Beim ersten abgelehnt, beim zweiten erlaubt</translation>
    </message>
    <message>
        <source>Level 3: no text messages.</source>
        <translation>Stufe 3: keine SMS.</translation>
    </message>
    <message>
        <source>A text message to an unverified number is sent, and verifies it</source>
        <translation>Eine SMS an eine nicht verifizierte Nummer wird gesendet und verifiziert sie</translation>
    </message>
    <message>
        <source>The second factor is then whatever number was written down.</source>
        <translation>Der zweite Faktor ist dann, welche Nummer auch immer eingetragen wurde.</translation>
    </message>
    <message>
        <source>Mark the phone number as not verified</source>
        <translation>Die Telefonnummer als nicht verifiziert kennzeichnen</translation>
    </message>
    <message>
        <source>Read the attributes</source>
        <translation>Die Attribute lesen</translation>
    </message>
    <message>
        <source>Tokens; phone_number_verified is true afterwards</source>
        <translation>Tokens; danach ist phone_number_verified true</translation>
    </message>
    <message>
        <source>The number was never proved before.</source>
        <translation>Die Nummer wurde vorher nie nachgewiesen.</translation>
    </message>
    <message>
        <source>There is another factor than text messages</source>
        <translation>Es gibt außer SMS noch einen anderen Faktor</translation>
    </message>
    <message>
        <source>A person who can&apos;t or shouldn&apos;t use text messages needs a choice.</source>
        <translation>Wer SMS nicht nutzen kann oder soll, braucht eine Wahl.</translation>
    </message>
    <message>
        <source>Read the pool&apos;s MFA configuration</source>
        <translation>Die MFA-Konfiguration des Pools lesen</translation>
    </message>
    <message>
        <source>An authenticator app or passkeys besides SMS</source>
        <translation>Eine Authenticator-App oder Passkeys neben SMS</translation>
    </message>
    <message>
        <source>A phone number that is changed, and which one counts until it is proved</source>
        <translation>Eine geänderte Telefonnummer, und welche zählt, bis sie nachgewiesen ist</translation>
    </message>
    <message>
        <source>A person who sits down at an open window sends the codes elsewhere.</source>
        <translation>Wer sich an ein offenes Fenster setzt, schickt die Codes woandershin.</translation>
    </message>
    <message>
        <source>Change the phone number with the access token</source>
        <translation>Die Telefonnummer mit dem Access-Token ändern</translation>
    </message>
    <message>
        <source>Success; the old number stays only where the pool asks for a code first</source>
        <translation>Erfolg; die alte Nummer bleibt nur, wo der Pool zuerst nach einem Code fragt</translation>
    </message>
    <message>
        <source>After a reset password the second step is still asked for</source>
        <translation>Nach dem Zurücksetzen des Passworts wird weiter nach dem zweiten Schritt gefragt</translation>
    </message>
    <message>
        <source>The reset must not be a way around the second factor.</source>
        <translation>Das Zurücksetzen darf nicht am zweiten Faktor vorbeiführen.</translation>
    </message>
    <message>
        <source>Reset the password with the code that came</source>
        <translation>Das Passwort mit dem Code zurücksetzen, der kam</translation>
    </message>
    <message>
        <source>Sign in with the new password</source>
        <translation>Mit dem neuen Passwort anmelden</translation>
    </message>
    <message>
        <source>Success, then challenge SMS_MFA</source>
        <translation>Erfolg, dann Challenge SMS_MFA</translation>
    </message>
    <message>
        <source>Choose “Forgot password?” and set a new password with the code that comes.</source>
        <translation>Wählen Sie „Passwort vergessen?“ und setzen Sie mit dem Code, der kommt, ein neues Passwort.</translation>
    </message>
    <message>
        <source>Sign in with the new password.</source>
        <translation>Melden Sie sich mit dem neuen Passwort an.</translation>
    </message>
    <message>
        <source>The window asks for the second step</source>
        <translation>Das Fenster fragt nach dem zweiten Schritt</translation>
    </message>
    <message>
        <source>The way to recover an account is not the channel of its second factor</source>
        <translation>Die Kontowiederherstellung läuft nicht über den Kanal des zweiten Faktors</translation>
    </message>
    <message>
        <source>One lost phone is both factors then.</source>
        <translation>Sonst ist ein verlorenes Telefon beide Faktoren.</translation>
    </message>
    <message>
        <source>Another channel first</source>
        <translation>Zuerst ein anderer Kanal</translation>
    </message>
    <message>
        <source>A recovery code lives one hour.</source>
        <translation>Ein Code zur Wiederherstellung lebt eine Stunde.</translation>
    </message>
    <message>
        <source>Without the factor that an administrator took off it is set up anew</source>
        <translation>Nimmt ein Administrator den Faktor weg, wird er neu eingerichtet</translation>
    </message>
    <message>
        <source>Who lost the phone must come in again, and no one else.</source>
        <translation>Wer das Telefon verloren hat, muss wieder hineinkommen, und sonst niemand.</translation>
    </message>
    <message>
        <source>Take the authenticator app off by an admin call</source>
        <translation>Die Authenticator-App mit einem Admin-Aufruf wegnehmen</translation>
    </message>
    <message>
        <source>Challenge MFA_SETUP</source>
        <translation>Challenge MFA_SETUP</translation>
    </message>
    <message>
        <source>API reference, AdminDeleteSoftwareToken</source>
        <translation>API-Referenz, AdminDeleteSoftwareToken</translation>
    </message>
    <message>
        <source>A user is told when a factor changes</source>
        <translation>Ein Benutzer erfährt, wenn sich ein Faktor ändert</translation>
    </message>
    <message>
        <source>A person who is told can object.</source>
        <translation>Wer davon erfährt, kann widersprechen.</translation>
    </message>
    <message>
        <source>A test user whose phone and mailbox are at hand</source>
        <translation>Ein Testbenutzer, dessen Telefon und Postfach zur Hand sind</translation>
    </message>
    <message>
        <source>Change a factor of a test user, and look at their phone and mailbox</source>
        <translation>Einen Faktor eines Testbenutzers ändern und auf dessen Telefon und ins Postfach sehen</translation>
    </message>
    <message>
        <source>Observed: Cognito documents no message</source>
        <translation>Beobachtet: Cognito dokumentiert keine Nachricht</translation>
    </message>
    <message>
        <source>Level 3.</source>
        <translation>Stufe 3.</translation>
    </message>
    <message>
        <source>Sign in, and in “Account” choose “Link authenticator app”, or unlink the one there is.</source>
        <translation>Melden Sie sich an und wählen Sie unter „Konto“ die Zeile „Authenticator-App verknüpfen“, oder trennen Sie die vorhandene.</translation>
    </message>
    <message>
        <source>Look at the user&apos;s phone and mailbox.</source>
        <translation>Sehen Sie auf das Telefon und ins Postfach des Benutzers.</translation>
    </message>
    <message>
        <source>Write down whether a message tells of the change; Cognito documents none</source>
        <translation>Notieren Sie, ob eine Nachricht von der Änderung berichtet; Cognito dokumentiert keine</translation>
    </message>
    <message>
        <source>A remembered device signs in without a code</source>
        <translation>Ein gemerktes Gerät meldet ohne Code an</translation>
    </message>
    <message>
        <source>One stolen computer is both factors then.</source>
        <translation>Ein gestohlener Computer ist dann beide Faktoren.</translation>
    </message>
    <message>
        <source>The pool remembers devices</source>
        <translation>Der Pool merkt sich Geräte</translation>
    </message>
    <message>
        <source>Sign in, and have the device remembered</source>
        <translation>Anmelden und das Gerät merken lassen</translation>
    </message>
    <message>
        <source>Sign in with the device&apos;s proof</source>
        <translation>Mit dem Nachweis des Geräts anmelden</translation>
    </message>
    <message>
        <source>Tokens without a code</source>
        <translation>Tokens ohne Code</translation>
    </message>
    <message>
        <source>Developer guide, working with devices</source>
        <translation>Developer Guide, Arbeiten mit Geräten</translation>
    </message>
    <message>
        <source>The device takes the place of the factor.</source>
        <translation>Das Gerät tritt an die Stelle des Faktors.</translation>
    </message>
    <message>
        <source>Sign in with the code, and have this computer remembered.</source>
        <translation>Melden Sie sich mit dem Code an und lassen Sie diesen Computer merken.</translation>
    </message>
    <message>
        <source>One person&apos;s device is nothing to another</source>
        <translation>Das Gerät der einen Person gilt bei der anderen nichts</translation>
    </message>
    <message>
        <source>A shared computer must not sign in everyone who has a password.</source>
        <translation>Ein gemeinsam genutzter Computer darf nicht alle anmelden, die ein Passwort haben.</translation>
    </message>
    <message>
        <source>Sign in as A, and have the device remembered</source>
        <translation>Als A anmelden und das Gerät merken lassen</translation>
    </message>
    <message>
        <source>Sign in as B with A&apos;s device</source>
        <translation>Als B mit dem Gerät von A anmelden</translation>
    </message>
    <message>
        <source>A forgotten device asks for the code again</source>
        <translation>Ein vergessenes Gerät fragt wieder nach dem Code</translation>
    </message>
    <message>
        <source>Who lost a computer forgets it from another one.</source>
        <translation>Wer einen Computer verloren hat, lässt ihn von einem anderen aus vergessen.</translation>
    </message>
    <message>
        <source>Sign in, have the device remembered, and forget it</source>
        <translation>Anmelden, das Gerät merken lassen und es vergessen</translation>
    </message>
    <message>
        <source>Sign in with the device&apos;s proof, and without</source>
        <translation>Mit dem Nachweis des Geräts anmelden, und ohne</translation>
    </message>
    <message>
        <source>A challenge for a code</source>
        <translation>Eine Challenge, die nach einem Code fragt</translation>
    </message>
    <message>
        <source>Choose “Account”, “Devices and sessions”, and forget this computer.</source>
        <translation>Wählen Sie „Konto“, „Geräte und Sitzungen“ und lassen Sie diesen Computer vergessen.</translation>
    </message>
    <message>
        <source>The window asks for a code</source>
        <translation>Das Fenster fragt nach einem Code</translation>
    </message>
    <message>
        <source>Turning MFA on, and the sessions from before</source>
        <translation>Das Einschalten von MFA und die Sitzungen von vorher</translation>
    </message>
    <message>
        <source>A session without a second step lives on, maybe for a month.</source>
        <translation>Eine Sitzung ohne zweiten Schritt lebt weiter, vielleicht einen Monat lang.</translation>
    </message>
    <message>
        <source>Turn text messages on for the user</source>
        <translation>SMS für den Benutzer einschalten</translation>
    </message>
    <message>
        <source>Renew the tokens</source>
        <translation>Die Tokens erneuern</translation>
    </message>
    <message>
        <source>Observed</source>
        <translation>Beobachtet</translation>
    </message>
    <message>
        <source>Changing the password, and the sessions from before</source>
        <translation>Eine Passwortänderung und die Sitzungen von vorher</translation>
    </message>
    <message>
        <source>A person who changes a password that is known wants others out.</source>
        <translation>Wer ein bekannt gewordenes Passwort ändert, will andere draußen haben.</translation>
    </message>
    <message>
        <source>Sign in, and change the password</source>
        <translation>Anmelden und das Passwort ändern</translation>
    </message>
    <message>
        <source>Renew the tokens from before</source>
        <translation>Die Tokens von vorher erneuern</translation>
    </message>
    <message>
        <source>A revoked refresh token ends what came of it</source>
        <translation>Ein widerrufenes Refresh-Token beendet, was von ihm stammt</translation>
    </message>
    <message>
        <source>Signing out must be more than forgetting.</source>
        <translation>Abmelden muss mehr sein als Vergessen.</translation>
    </message>
    <message>
        <source>Token revocation is on</source>
        <translation>Der Widerruf von Tokens ist eingeschaltet</translation>
    </message>
    <message>
        <source>Sign in, and revoke the refresh token</source>
        <translation>Anmelden und das Refresh-Token widerrufen</translation>
    </message>
    <message>
        <source>Renew; call GetUser with the access token</source>
        <translation>Erneuern; GetUser mit dem Access-Token aufrufen</translation>
    </message>
    <message>
        <source>Judge the access token by itself</source>
        <translation>Das Access-Token für sich allein beurteilen</translation>
    </message>
    <message>
        <source>NotAuthorizedException twice; the signature stays good until exp</source>
        <translation>Zweimal NotAuthorizedException; die Signatur bleibt bis exp gültig</translation>
    </message>
    <message>
        <source>Developer guide, token revocation and refresh</source>
        <translation>Developer Guide, Widerruf von Tokens und Erneuerung</translation>
    </message>
    <message>
        <source>GlobalSignOut ends every session</source>
        <translation>GlobalSignOut beendet jede Sitzung</translation>
    </message>
    <message>
        <source>A lost computer is signed out from another one.</source>
        <translation>Ein verlorener Computer wird von einem anderen aus abgemeldet.</translation>
    </message>
    <message>
        <source>Sign in twice, and sign out everywhere with the second</source>
        <translation>Zweimal anmelden und mit der zweiten Anmeldung überall abmelden</translation>
    </message>
    <message>
        <source>Renew both</source>
        <translation>Beide erneuern</translation>
    </message>
    <message>
        <source>NotAuthorizedException twice</source>
        <translation>Zweimal NotAuthorizedException</translation>
    </message>
    <message>
        <source>Sign in with the same user at two computers.</source>
        <translation>Melden Sie sich mit demselben Benutzer an zwei Computern an.</translation>
    </message>
    <message>
        <source>Choose “Sign out everywhere” at the first one, then “Refresh now” at the second one.</source>
        <translation>Wählen Sie am ersten „Überall abmelden“, dann am zweiten „Jetzt erneuern“.</translation>
    </message>
    <message>
        <source>The second computer says that you have been signed out</source>
        <translation>Der zweite Computer sagt, dass Sie abgemeldet wurden</translation>
    </message>
    <message>
        <source>A disabled account is out at once</source>
        <translation>Ein deaktiviertes Konto ist sofort draußen</translation>
    </message>
    <message>
        <source>Who leaves the organisation must not stay signed in.</source>
        <translation>Wer die Organisation verlässt, darf nicht angemeldet bleiben.</translation>
    </message>
    <message>
        <source>A refresh token that was rotated out is refused</source>
        <translation>Ein durch Rotation ersetztes Refresh-Token wird abgelehnt</translation>
    </message>
    <message>
        <source>A stolen token shows itself when both use it.</source>
        <translation>Ein gestohlenes Token fällt auf, wenn beide es verwenden.</translation>
    </message>
    <message>
        <source>Refresh token rotation is on</source>
        <translation>Die Rotation der Refresh-Tokens ist eingeschaltet</translation>
    </message>
    <message>
        <source>Sign in, and renew the tokens</source>
        <translation>Anmelden und die Tokens erneuern</translation>
    </message>
    <message>
        <source>Renew with the old refresh token after the grace period</source>
        <translation>Nach der Karenzzeit mit dem alten Refresh-Token erneuern</translation>
    </message>
    <message>
        <source>RefreshTokenReuseException or NotAuthorizedException</source>
        <translation>RefreshTokenReuseException oder NotAuthorizedException</translation>
    </message>
    <message>
        <source>How long a refresh token lives</source>
        <translation>Wie lange ein Refresh-Token lebt</translation>
    </message>
    <message>
        <source>A month is Cognito&apos;s default, and more than standards allow.</source>
        <translation>Ein Monat ist die Voreinstellung von Cognito und mehr, als Standards erlauben.</translation>
    </message>
    <message>
        <source>Read the app client&apos;s RefreshTokenValidity</source>
        <translation>RefreshTokenValidity des App-Clients lesen</translation>
    </message>
    <message>
        <source>30 days where nothing else is set</source>
        <translation>30 Tage, wo nichts anderes eingestellt ist</translation>
    </message>
    <message>
        <source>API reference</source>
        <translation>API-Referenz</translation>
    </message>
    <message>
        <source>Tokens that were tampered with are refused by the app</source>
        <translation>Manipulierte Tokens werden von der App abgelehnt</translation>
    </message>
    <message>
        <source>A verifier that can be confused makes every other check idle.</source>
        <translation>Ein Prüfer, der sich täuschen lässt, macht jede andere Prüfung nutzlos.</translation>
    </message>
    <message>
        <source>Judge the real ID token</source>
        <translation>Das echte ID-Token beurteilen</translation>
    </message>
    <message>
        <source>Judge it with alg, key, signature and claims changed</source>
        <translation>Es mit geändertem alg, Schlüssel, Signatur und geänderten Claims beurteilen</translation>
    </message>
    <message>
        <source>The real one is accepted, every other one refused</source>
        <translation>Das echte wird angenommen, jedes andere abgelehnt</translation>
    </message>
    <message>
        <source>Developer guide, verifying tokens</source>
        <translation>Developer Guide, Tokens verifizieren</translation>
    </message>
    <message>
        <source>An ID token is no access token</source>
        <translation>Ein ID-Token ist kein Access-Token</translation>
    </message>
    <message>
        <source>What is shown to one party must not open another.</source>
        <translation>Was einer Partei gezeigt wird, darf keine andere öffnen.</translation>
    </message>
    <message>
        <source>Sign in, and call GetUser with the ID token</source>
        <translation>Anmelden und GetUser mit dem ID-Token aufrufen</translation>
    </message>
    <message>
        <source>Two sign-ins have tokens of their own</source>
        <translation>Zwei Anmeldungen haben je eigene Tokens</translation>
    </message>
    <message>
        <source>A session id that stays the same can be planted.</source>
        <translation>Eine Session-ID, die gleich bleibt, lässt sich unterschieben.</translation>
    </message>
    <message>
        <source>Sign in twice, and compare the access tokens</source>
        <translation>Zweimal anmelden und die Access-Tokens vergleichen</translation>
    </message>
    <message>
        <source>Other jti and origin_jti, later auth_time</source>
        <translation>Andere jti und origin_jti, spätere auth_time</translation>
    </message>
    <message>
        <source>The level that was asked for is what the tokens say</source>
        <translation>Die verlangte Stufe ist die, welche die Tokens nennen</translation>
    </message>
    <message>
        <source>An API that asks for a level has nothing but acr to go by.</source>
        <translation>Eine API, die eine Stufe verlangt, hat nichts als acr, woran sie sich halten kann.</translation>
    </message>
    <message>
        <source>Begin USER_AUTH with TARGET_ACR_VALUES</source>
        <translation>USER_AUTH mit TARGET_ACR_VALUES beginnen</translation>
    </message>
    <message>
        <source>Answer with the code, and read acr and amr</source>
        <translation>Mit dem Code antworten und acr und amr lesen</translation>
    </message>
    <message>
        <source>acr urn:cognito:loa:4; amr has pwd and otp</source>
        <translation>acr urn:cognito:loa:4; amr enthält pwd und otp</translation>
    </message>
    <message>
        <source>Developer guide, step-up authentication; seen live nowhere yet</source>
        <translation>Developer Guide, Step-up-Authentifizierung; noch nirgends live gesehen</translation>
    </message>
    <message>
        <source>With a client secret, no SECRET_HASH or a wrong one is refused</source>
        <translation>Mit einem Client-Secret wird kein SECRET_HASH oder ein falscher abgelehnt</translation>
    </message>
    <message>
        <source>A secret that is not asked for is none.</source>
        <translation>Ein Geheimnis, nach dem nicht gefragt wird, ist keines.</translation>
    </message>
    <message>
        <source>An app client with a secret</source>
        <translation>Ein App-Client mit einem Secret</translation>
    </message>
    <message>
        <source>Sign in without SECRET_HASH</source>
        <translation>Ohne SECRET_HASH anmelden</translation>
    </message>
    <message>
        <source>Sign in with a wrong SECRET_HASH</source>
        <translation>Mit einem falschen SECRET_HASH anmelden</translation>
    </message>
    <message>
        <source>NotAuthorizedException each time</source>
        <translation>Jedes Mal NotAuthorizedException</translation>
    </message>
    <message>
        <source>This app&apos;s own rule</source>
        <translation>Regel dieser App</translation>
    </message>
    <message>
        <source>Sign in again, type the code, and press “Verify” twice, as fast as you can.</source>
        <translation>Melden Sie sich wieder an, tippen Sie den Code ein und drücken Sie „Bestätigen“ zweimal, so schnell Sie können.</translation>
    </message>
    <message>
        <source>Look at “Activity”.</source>
        <translation>Sehen Sie in „Aktivität“ nach.</translation>
    </message>
    <message>
        <source>RespondToAuthChallenge stands there once, and you are signed in</source>
        <translation>RespondToAuthChallenge steht dort einmal, und Sie sind angemeldet</translation>
    </message>
    <message>
        <source>Where text message is the only factor, no phone number means no way in</source>
        <translation>Wo SMS der einzige Faktor ist, gibt es ohne Telefonnummer keinen Zugang</translation>
    </message>
    <message>
        <source>Who has no factor, and can set none up, must not be let in without it.</source>
        <translation>Wer keinen Faktor hat und keinen einrichten kann, darf nicht ohne ihn eingelassen werden.</translation>
    </message>
    <message>
        <source>A confirmed user without a phone number</source>
        <translation>Ein bestätigter Benutzer ohne Telefonnummer</translation>
    </message>
    <message>
        <source>MFA by SMS is required</source>
        <translation>MFA per SMS ist erforderlich</translation>
    </message>
    <message>
        <source>API reference; recorded replies have InvalidParameterException too</source>
        <translation>API-Referenz; aufgezeichnete Antworten haben auch InvalidParameterException</translation>
    </message>
    <message>
        <source>With LEGACY errors the reset tells which names exist</source>
        <translation>Mit LEGACY-Fehlern verrät das Zurücksetzen, welche Namen es gibt</translation>
    </message>
    <message>
        <source>A setting from earlier years is still what many app clients have.</source>
        <translation>Eine Einstellung aus früheren Jahren haben noch immer viele App-Clients.</translation>
    </message>
    <message>
        <source>PreventUserExistenceErrors is LEGACY</source>
        <translation>PreventUserExistenceErrors ist LEGACY</translation>
    </message>
    <message>
        <source>UserNotFoundException</source>
        <translation>UserNotFoundException</translation>
    </message>
    <message>
        <source>The reply tells which names exist.</source>
        <translation>Die Antwort verrät, welche Namen es gibt.</translation>
    </message>
    <message>
        <source>Where MFA is optional its owner switches it off without a further proof</source>
        <translation>Wo MFA optional ist, schaltet ihr Besitzer sie ohne weiteren Nachweis ab</translation>
    </message>
    <message>
        <source>A thief of a session makes the next one easier.</source>
        <translation>Wer eine Sitzung stiehlt, macht die nächste leichter.</translation>
    </message>
    <message>
        <source>Success, then tokens</source>
        <translation>Erfolg, dann Tokens</translation>
    </message>
    <message>
        <source>Another person&apos;s authenticator app does not sign in</source>
        <translation>Die Authenticator-App einer anderen Person meldet nicht an</translation>
    </message>
    <message>
        <source>A person who has an account has an app, and must not use it on others.</source>
        <translation>Wer ein Konto hat, hat eine App und darf sie nicht bei anderen verwenden.</translation>
    </message>
    <message>
        <source>Begin as A, and answer with the code of B&apos;s app</source>
        <translation>Als A beginnen und mit dem Code der App von B antworten</translation>
    </message>
    <message>
        <source>Change a factor of a test user, and look at their phone and mailbox.</source>
        <translation>Ändern Sie einen Faktor eines Testbenutzers und sehen Sie auf dessen Telefon und ins Postfach.</translation>
    </message>
    <message>
        <source>A message says that it was changed.</source>
        <translation>Eine Nachricht sagt, dass er geändert wurde.</translation>
    </message>
    <message>
        <source>Every flow with a password asks for the second step</source>
        <translation>Jeder Ablauf mit einem Passwort fragt nach dem zweiten Schritt</translation>
    </message>
    <message>
        <source>A second app client of the pool asks for the second step, too</source>
        <translation>Auch ein zweiter App-Client des Pools fragt nach dem zweiten Schritt</translation>
    </message>
    <message>
        <source>Sign in with the app, its clock a day ahead</source>
        <translation>Mit der App anmelden, deren Uhr einen Tag vorgeht</translation>
    </message>
    <message>
        <source>Sign in with the app, its clock a day behind</source>
        <translation>Mit der App anmelden, deren Uhr einen Tag nachgeht</translation>
    </message>
    <message>
        <source>The replies to a sign-in do not have the code in them</source>
        <translation>Die Antworten auf eine Anmeldung enthalten den Code nicht</translation>
    </message>
    <message>
        <source>In neither reply</source>
        <translation>In keiner der beiden Antworten</translation>
    </message>
    <message>
        <source>Ten codes have six digits or more, none comes twice or at an even distance</source>
        <translation>Zehn Codes haben sechs Ziffern oder mehr, keiner kommt zweimal oder in gleichem Abstand</translation>
    </message>
    <message>
        <source>Six digits or more each, none twice, no even distance</source>
        <translation>Je sechs Ziffern oder mehr, keiner zweimal, kein gleicher Abstand</translation>
    </message>
    <message>
        <source>Ten sign-ins begun one after the other</source>
        <translation>Zehn Anmeldungen, nacheinander begonnen</translation>
    </message>
    <message>
        <source>Ten messages in a row.</source>
        <translation>Zehn Nachrichten hintereinander.</translation>
    </message>
    <message>
        <source>Resetting the password of an unknown name brings a made-up destination</source>
        <translation>Das Zurücksetzen bei einem unbekannten Namen nennt ein erfundenes Ziel</translation>
    </message>
    <message>
        <source>Asterisks, and the last four digits at most</source>
        <translation>Sternchen, und höchstens die letzten vier Ziffern</translation>
    </message>
    <message>
        <source>EnableSoftwareTokenMFA or CodeMismatch, SUCCESS, tokens, then the challenge</source>
        <translation>EnableSoftwareTokenMFA oder CodeMismatch, SUCCESS, Tokens, dann die Challenge</translation>
    </message>
    <message>
        <source>NotAuthorizedException or InvalidParameterException, and no secret</source>
        <translation>NotAuthorizedException oder InvalidParameterException und kein Geheimnis</translation>
    </message>
    <message>
        <source>Read AccountRecoverySetting and the MFA configuration</source>
        <translation>AccountRecoverySetting und die MFA-Konfiguration lesen</translation>
    </message>
    <message>
        <source>A challenge for a code, NotAuthorizedException or ResourceNotFoundException</source>
        <translation>Eine Challenge, die nach einem Code fragt, NotAuthorizedException oder ResourceNotFoundException</translation>
    </message>
    <message>
        <source>Disable the account by an admin call</source>
        <translation>Das Konto durch einen Admin-Aufruf deaktivieren</translation>
    </message>
    <message>
        <source>A sign-in that is cancelled sends no code, the next one sends one answer</source>
        <translation>Eine abgebrochene Anmeldung sendet keinen Code, die nächste sendet eine Antwort</translation>
    </message>
    <message>
        <source>Who cancels has not signed in, and must not find a session later.</source>
        <translation>Wer abbricht, hat sich nicht angemeldet und darf später keine Sitzung vorfinden.</translation>
    </message>
    <message>
        <source>Begin a sign-in with the app, and cancel where it asks for the code</source>
        <translation>Eine Anmeldung mit der App beginnen und abbrechen, wo sie nach dem Code fragt</translation>
    </message>
    <message>
        <source>Sign in with the app, and give it the code</source>
        <translation>Mit der App anmelden und ihr den Code geben</translation>
    </message>
    <message>
        <source>Cancelled without an answer; then signed in with one</source>
        <translation>Abgebrochen ohne eine Antwort; dann angemeldet mit einer</translation>
    </message>
    <message>
        <source>MFAMethodNotFoundException or InvalidParameterException</source>
        <translation>MFAMethodNotFoundException oder InvalidParameterException</translation>
    </message>
    <message>
        <source>No idle time ends a refresh token.</source>
        <translation>Kein Leerlauf beendet ein Refresh-Token.</translation>
    </message>
</context>
<context>
    <name>TestPanel</name>
    <message>
        <source>Result of the test</source>
        <translation>Ergebnis des Tests</translation>
    </message>
    <message>
        <source>Connection test</source>
        <translation>Verbindungstest</translation>
    </message>
    <message>
        <source>Tests step by step whether this connection works, and names the settings to change. Nobody is signed in, and no message is sent.</source>
        <translation>Prüft Schritt für Schritt, ob diese Verbindung funktioniert, und nennt die Einstellungen, die zu ändern sind. Niemand wird angemeldet, und keine Nachricht wird gesendet.</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Der Test läuft…</translation>
    </message>
    <message>
        <source>The test was stopped.</source>
        <translation>Der Test wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Something is wrong, as told below.</source>
        <translation>Etwas stimmt nicht, siehe unten.</translation>
    </message>
    <message>
        <source>It works. Something is worth a look.</source>
        <translation>Es funktioniert. Etwas sollten Sie sich ansehen.</translation>
    </message>
    <message>
        <source>It works.</source>
        <translation>Es funktioniert.</translation>
    </message>
    <message>
        <source>The settings were changed since this test.</source>
        <translation>Die Einstellungen wurden seit diesem Test geändert.</translation>
    </message>
    <message>
        <source>Something is wrong. Change this, then test again: %1</source>
        <translation>Etwas stimmt nicht. Ändern Sie dies, und testen Sie erneut: %1</translation>
    </message>
</context>
<context>
    <name>TestPlan</name>
    <message>
        <source>A practice pool of its own</source>
        <translation>Ein eigener Übungspool</translation>
    </message>
    <message>
        <source>Not run</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Bestanden</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Broken</source>
        <translation>Gestört</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Blockiert</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>Not applicable</source>
        <translation>Entfällt</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Not met</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Not assessed</source>
        <translation>Nicht beurteilt</translation>
    </message>
    <message>
        <source>Enforcement</source>
        <translation>Durchsetzung</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>Guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Factors</source>
        <translation>Faktoren</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Bare API</source>
        <translation>Reine API</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>Admin call</source>
        <translation>Admin-Aufruf</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>documented by AWS</source>
        <translation>von AWS dokumentiert</translation>
    </message>
    <message>
        <source>seen at real pools by others</source>
        <translation>von anderen an echten Pools gesehen</translation>
    </message>
    <message>
        <source>inferred</source>
        <translation>gefolgert</translation>
    </message>
    <message>
        <source>not backed: observed, nothing is promised</source>
        <translation>nicht belegt: beobachtet, nichts ist zugesagt</translation>
    </message>
    <message>
        <source>locks the user out for up to {time}</source>
        <translation>sperrt den Benutzer für bis zu {time}</translation>
    </message>
    <message>
        <source>changes the account</source>
        <translation>ändert das Konto</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
</context>
<context>
    <name>TestPlanPresenter</name>
    <message>
        <source>By hand a case is done in the windows of this program. Choose a connection in Run on; without one, open a connection or start the practice pool.</source>
        <translation>Von Hand wird ein Fall in den Fenstern dieses Programms ausgeführt. Wählen Sie unter „Ausführen auf“ eine Verbindung; wenn es keine gibt, öffnen Sie eine oder starten Sie den Übungspool.</translation>
    </message>
    <message>
        <source>The results of the test plan stand in no evidence yet. They are gone when Cognito Desk ends.</source>
        <translation>Die Ergebnisse des Testplans stehen noch in keinem Nachweis. Sie sind weg, wenn Cognito Desk endet.</translation>
    </message>
    <message>
        <source>The results of this run stand in no evidence yet. They are gone then.</source>
        <translation>Die Ergebnisse dieses Laufs stehen noch in keinem Nachweis. Sie sind dann weg.</translation>
    </message>
    <message>
        <source>Go on where {target} is chosen in Run on.</source>
        <translation>Wählen Sie bei „Ausführen auf“ {target}, und setzen Sie den Lauf dort fort.</translation>
    </message>
    <message>
        <source>1 known deviation is loaded.</source>
        <translation>1 bekannte Abweichung ist geladen.</translation>
    </message>
    <message numerus="yes">
        <source>%n known deviations are loaded.</source>
        <translation>
            <numerusform>%n bekannte Abweichung ist geladen.</numerusform>
            <numerusform>%n bekannte Abweichungen sind geladen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TestPlanWindow</name>
    <message>
        <source>Test plan</source>
        <translation>Testplan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>{group}: {cases}. Choose one of them, or run the group.</source>
        <translation>{group}: {cases}. Wählen Sie einen davon oder führen Sie die Gruppe aus.</translation>
    </message>
    <message>
        <source>Choose a case in the list.</source>
        <translation>Wählen Sie einen Fall in der Liste.</translation>
    </message>
</context>
<context>
    <name>TestUserDialog</name>
    <message>
        <source>No AWS credentials were found for this pool, so no users can be made in it. Cases that need no more than a user with an authenticator app run with this one. Password and key stay in memory until the program ends.</source>
        <translation>Für diesen Pool wurden keine AWS-Zugangsdaten gefunden, also lassen sich in ihm keine Benutzer anlegen. Fälle, die nur einen Benutzer mit Authenticator-App brauchen, laufen mit diesem. Passwort und Schlüssel bleiben im Arbeitsspeicher, bis das Programm endet.</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>Passwort anzeigen</translation>
    </message>
    <message>
        <source>Key of the authenticator app</source>
        <translation>Schlüssel der Authenticator-App</translation>
    </message>
    <message>
        <source>Show key</source>
        <translation>Schlüssel anzeigen</translation>
    </message>
    <message>
        <source>Test user</source>
        <translation>Testbenutzer</translation>
    </message>
    <message>
        <source>Use this user</source>
        <translation>Diesen Benutzer verwenden</translation>
    </message>
    <message>
        <source>Enter the name of a test user.</source>
        <translation>Geben Sie den Namen eines Testbenutzers ein.</translation>
    </message>
    <message>
        <source>Enter the password.</source>
        <translation>Geben Sie das Passwort ein.</translation>
    </message>
    <message>
        <source>This is no key of an authenticator app: letters from A to Z and digits from 2 to 7, as shown beside the QR code when the app was linked.</source>
        <translation>Das ist kein Schlüssel einer Authenticator-App: Buchstaben von A bis Z und Ziffern von 2 bis 7, wie sie neben dem QR-Code standen, als die App verknüpft wurde.</translation>
    </message>
</context>
<context>
    <name>ThreeSidesModel</name>
    <message>
        <source>Claim</source>
        <translation>Claim</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>ID token</source>
        <translation>ID-Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>GetUser</source>
        <translation>GetUser</translation>
    </message>
    <message>
        <source>What it means</source>
        <translation>Was es bedeutet</translation>
    </message>
    <message>
        <source>Not in all</source>
        <translation>Nicht in allen</translation>
    </message>
</context>
<context>
    <name>TimeLeft</name>
    <message>
        <source>Time left</source>
        <translation>Verbleibende Zeit</translation>
    </message>
    <message>
        <source>Time ran out</source>
        <translation>Die Zeit ist abgelaufen</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>Noch %1</translation>
    </message>
    <message numerus="yes">
        <source>%n seconds left</source>
        <translation>
            <numerusform>Noch %n Sekunde</numerusform>
            <numerusform>Noch %n Sekunden</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimelinePicture</name>
    <message>
        <source>Who was busy</source>
        <translation>Wer beschäftigt war</translation>
    </message>
    <message>
        <source>{who}: {time}</source>
        <translation>{who}: {time}</translation>
    </message>
    <message>
        <source>Failed steps: {number}</source>
        <translation>Fehlgeschlagene Schritte: {number}</translation>
    </message>
    <message>
        <source>In all: {time}</source>
        <translation>Insgesamt: {time}</translation>
    </message>
    <message>
        <source>App</source>
        <translation>App</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
</context>
<context>
    <name>TokenInspector</name>
    <message>
        <source>ID token</source>
        <translation>ID-Token</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Access-Token</translation>
    </message>
    <message>
        <source>issued {moment}</source>
        <translation>ausgestellt {moment}</translation>
    </message>
    <message>
        <source>{number} characters</source>
        <translation>{number} Zeichen</translation>
    </message>
    <message>
        <source>Token inspector</source>
        <translation>Token-Inspektor</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exportieren…</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>The file couldn&apos;t be written: {reason}.</source>
        <translation>Die Datei konnte nicht geschrieben werden: {reason}.</translation>
    </message>
    <message>
        <source>Exported: checks and claims, without the token.</source>
        <translation>Exportiert: Prüfungen und Claims, ohne das Token.</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Export checks and claims</source>
        <translation>Prüfungen und Claims exportieren</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Claims</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Expected: {expected}
Actual: {actual}</source>
        <translation>Erwartet: {expected}
Vorgefunden: {actual}</translation>
    </message>
    <message>
        <source>My sign-in</source>
        <translation>Meine Anmeldung</translation>
    </message>
    <message>
        <source>What GetUser tells</source>
        <translation>Was GetUser nennt</translation>
    </message>
    <message>
        <source>This sign-in, as it is now</source>
        <translation>Diese Anmeldung, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Sign-in of {moment}  ·  {user}</source>
        <translation>Anmeldung von {moment}  ·  {user}</translation>
    </message>
    <message>
        <source>A token on side A is checked here, as one of this connection.</source>
        <translation>Ein Token auf Seite A wird hier geprüft, als eines dieser Verbindung.</translation>
    </message>
    <message>
        <source>The claims of side A are listed here.</source>
        <translation>Hier stehen die Claims von Seite A.</translation>
    </message>
    <message>
        <source>{outcome} (in reports: {name})</source>
        <translation>{outcome} (in Berichten: {name})</translation>
    </message>
</context>
<context>
    <name>TokenInspectorPresenter</name>
    <message>
        <source>Keys are fetched from an address that begins with https:// only.</source>
        <translation>Schlüssel werden nur von einer Adresse abgerufen, die mit https:// beginnt.</translation>
    </message>
    <message>
        <source>That file has no readable key set: {reason}.</source>
        <translation>Diese Datei enthält keine lesbaren Schlüssel: {reason}.</translation>
    </message>
    <message>
        <source>Fetching keys…</source>
        <translation>Schlüssel werden abgerufen…</translation>
    </message>
    <message>
        <source>Asking GetUser…</source>
        <translation>GetUser wird gefragt…</translation>
    </message>
</context>
<context>
    <name>TokenSlot</name>
    <message>
        <source>Nothing yet: paste a token, or drop a file.</source>
        <translation>Noch nichts: Fügen Sie ein Token ein oder ziehen Sie eine Datei hierher.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>Öffnen…</translation>
    </message>
    <message>
        <source>That is no token: three parts with dots between them were expected.</source>
        <translation>Das ist kein Token: Erwartet wurden drei Teile mit Punkten dazwischen.</translation>
    </message>
    <message>
        <source>it is too large</source>
        <translation>sie ist zu groß</translation>
    </message>
    <message>
        <source>The file can&apos;t be read: {reason}.</source>
        <translation>Die Datei kann nicht gelesen werden: {reason}.</translation>
    </message>
    <message>
        <source>Open a token</source>
        <translation>Token öffnen</translation>
    </message>
    <message>
        <source>Side {letter}</source>
        <translation>Seite {letter}</translation>
    </message>
    <message>
        <source>From a sign-in: {place}</source>
        <translation>Aus einer Anmeldung: {place}</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Refresh now</source>
        <translation>&amp;Jetzt erneuern</translation>
    </message>
    <message>
        <source>Sign &amp;out</source>
        <translation>A&amp;bmelden</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
</context>
<context>
    <name>UncaughtNotice</name>
    <message>
        <source>Something in Cognito Desk went wrong, which is not your doing. You can go on. If it happens again, send these details to your support team.</source>
        <translation>In Cognito Desk ist etwas schiefgegangen, was nicht an Ihnen liegt. Sie können weitermachen. Wenn es wieder geschieht, senden Sie diese Details an Ihr Support-Team.</translation>
    </message>
</context>
<context>
    <name>UnknownKeys</name>
    <message>
        <source>The file has keys that Cognito Desk doesn&apos;t know. It can&apos;t be used until they are removed or corrected.</source>
        <translation>Die Datei hat Schlüssel, die Cognito Desk nicht kennt. Sie ist erst verwendbar, wenn diese entfernt oder berichtigt sind.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>UnsavedDialog</name>
    <message>
        <source>Discard the results</source>
        <translation>Ergebnisse verwerfen</translation>
    </message>
    <message>
        <source>Save evidence…</source>
        <translation>Nachweis speichern…</translation>
    </message>
    <message>
        <source>Save the results?</source>
        <translation>Ergebnisse speichern?</translation>
    </message>
</context>
<context>
    <name>UserCard</name>
    <message>
        <source>Copy user name</source>
        <translation>Benutzernamen kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy password</source>
        <translation>Passwort kopieren</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Second step</source>
        <translation>Zweiter Schritt</translation>
    </message>
    <message>
        <source>changed, only you know it</source>
        <translation>geändert, nur Sie kennen es</translation>
    </message>
</context>
<context>
    <name>UserNameField</name>
    <message>
        <source>The user name contains a line break or another character that no keyboard types. Type it, or copy it again without that.</source>
        <translation>Der Benutzername enthält einen Zeilenumbruch oder ein anderes Zeichen, das keine Tastatur tippt. Tippen Sie ihn ein oder kopieren Sie ihn noch einmal ohne dieses Zeichen.</translation>
    </message>
    <message numerus="yes">
        <source>The user name has %n characters; it can have up to %1. Check that nothing else was pasted along with it.</source>
        <translation>
            <numerusform>Der Benutzername hat %n Zeichen; er kann bis zu %1 haben. Prüfen Sie, ob etwas anderes mit eingefügt wurde.</numerusform>
            <numerusform>Der Benutzername hat %n Zeichen; er kann bis zu %1 haben. Prüfen Sie, ob etwas anderes mit eingefügt wurde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UsersPage</name>
    <message>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Add user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>Neues Passwort</translation>
    </message>
    <message>
        <source>Set password</source>
        <translation>Passwort festlegen</translation>
    </message>
    <message>
        <source>Set temporary password</source>
        <translation>Vorläufiges Passwort festlegen</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>Deaktivieren</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>Aktivieren</translation>
    </message>
    <message>
        <source>Require a reset</source>
        <translation>Zurücksetzen verlangen</translation>
    </message>
    <message>
        <source>enabled</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>disabled</source>
        <translation>deaktiviert</translation>
    </message>
    <message>
        <source>Type a user name for the new user.</source>
        <translation>Geben Sie einen Benutzernamen für den neuen Benutzer ein.</translation>
    </message>
    <message>
        <source>Type a password for the new user.</source>
        <translation>Geben Sie ein Passwort für den neuen Benutzer ein.</translation>
    </message>
    <message>
        <source>Type the new password first.</source>
        <translation>Geben Sie zuerst das neue Passwort ein.</translation>
    </message>
    <message>
        <source>Add a user</source>
        <translation>Benutzer hinzufügen</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>Change a user</source>
        <translation>Benutzer ändern</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>Waiting for the sign-in service.</source>
        <translation>Der Anmeldedienst antwortet noch nicht.</translation>
    </message>
    <message>
        <source>One moment</source>
        <translation>Einen Moment</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Try the practice pool</source>
        <translation>Übungspool ausprobieren</translation>
    </message>
    <message>
        <source>Only looking around? The practice pool runs on this computer, with users and a phone to practise with. Nothing leaves it.</source>
        <translation>Möchten Sie sich nur umsehen? Der Übungspool läuft auf diesem Computer, mit Benutzern und einem Telefon zum Üben. Nach außen geht dabei nichts.</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Open a connection file…</source>
        <translation>Verbindungsdatei öffnen…</translation>
    </message>
    <message>
        <source>Choose the connection to sign in with.</source>
        <translation>Wählen Sie die Verbindung, mit der Sie sich anmelden.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Yours isn&apos;t in the list? Open the file that your IT department gave you.</source>
        <translation>Ihre steht nicht in der Liste? Öffnen Sie die Datei, die Ihre IT-Abteilung Ihnen gegeben hat.</translation>
    </message>
    <message>
        <source>There is no connection to sign in with yet.</source>
        <translation>Es gibt noch keine Verbindung zum Anmelden.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>For your account you need a connection file: from your IT department (.cognito-desk or .toml), or from an app of yours (amplify_outputs.json). You can also drop it on this window.</source>
        <translation>Für Ihr Konto brauchen Sie eine Verbindungsdatei: von Ihrer IT-Abteilung (.cognito-desk oder .toml) oder aus einer eigenen App (amplify_outputs.json). Sie können sie auch auf dieses Fenster ziehen.</translation>
    </message>
</context>
<context>
    <name>WhatsNewDialog</name>
    <message>
        <source>What&apos;s new in Cognito Desk</source>
        <translation>Was ist neu in Cognito Desk</translation>
    </message>
    <message>
        <source>What&apos;s new</source>
        <translation>Was ist neu</translation>
    </message>
    <message>
        <source>Not released yet</source>
        <translation>Noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Version {number} ({date})</source>
        <translation>Version {number} ({date})</translation>
    </message>
</context>
<context>
    <name>Wording</name>
    <message>
        <source>your support team</source>
        <translation>Ihr Support-Team</translation>
    </message>
    <message>
        <source>Time ran out. Enter the code that your app shows now.</source>
        <translation>Die Zeit ist abgelaufen. Geben Sie den Code ein, den Ihre App jetzt anzeigt.</translation>
    </message>
    <message>
        <source>Time ran out, so this step starts again.</source>
        <translation>Die Zeit ist abgelaufen, deshalb beginnt dieser Schritt von vorn.</translation>
    </message>
    <message>
        <source>Time ran out, so a new code is on its way.</source>
        <translation>Die Zeit ist abgelaufen, deshalb ist ein neuer Code unterwegs.</translation>
    </message>
    <message>
        <source>That code doesn&apos;t match. Enter the one that your app shows now. If that doesn&apos;t match either, set the time on your phone to automatic.</source>
        <translation>Dieser Code stimmt nicht. Geben Sie den ein, den Ihre App jetzt anzeigt. Wenn auch der nicht stimmt, stellen Sie die Uhrzeit Ihres Telefons auf automatisch.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came, so this may or may not have counted. Check the connection and try once more.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam; deshalb ist offen, ob es gezählt hat. Prüfen Sie die Netzwerkverbindung und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a moment, then try again.</source>
        <translation>Zu viele Anfragen. Warten Sie einen Moment und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The sign-in service wanted no second step, and this connection asks for one. You stay signed in as before. Send these details to {support}.</source>
        <translation>Der Anmeldedienst wollte keinen zweiten Schritt, und diese Verbindung verlangt einen. Sie bleiben angemeldet wie zuvor. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The sign-in service let you in without a second step, and this connection asks for one. So you were not signed in. Send these details to {support}.</source>
        <translation>Der Anmeldedienst hat Sie ohne zweiten Schritt eingelassen, und diese Verbindung verlangt einen. Deshalb wurden Sie nicht angemeldet. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>You reached a lower level of sign-in than was asked for. You stay signed in as before. Send these details to {support}.</source>
        <translation>Sie haben eine niedrigere Stufe der Anmeldung erreicht als verlangt. Sie bleiben angemeldet wie zuvor. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>This connection asks for a higher level of sign-in than the one you reached. So you were not signed in. Send these details to {support}.</source>
        <translation>Diese Verbindung verlangt eine höhere Stufe der Anmeldung als die, die Sie erreicht haben. Deshalb wurden Sie nicht angemeldet. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The new password doesn&apos;t meet the rules. Choose another one. The sign-in service says: “{message}”</source>
        <translation>Das neue Passwort erfüllt die Regeln nicht. Wählen Sie ein anderes. Der Anmeldedienst sagt: „{message}“</translation>
    </message>
    <message>
        <source>This can&apos;t be changed. For help contact {support}. The sign-in service says: “{message}”</source>
        <translation>Das kann nicht geändert werden. Hilfe bekommen Sie, wenn Sie sich an {support} wenden. Der Anmeldedienst sagt: „{message}“</translation>
    </message>
    <message>
        <source>Your organisation says: “{message}” For help contact {support}.</source>
        <translation>Ihre Organisation sagt: „{message}“ Hilfe bekommen Sie, wenn Sie sich an {support} wenden.</translation>
    </message>
    <message>
        <source>of this network</source>
        <translation>dieses Netzwerks</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service safely: the certificate that was shown is out of date. Check this computer&apos;s date and time. If they are right, contact {support}.</source>
        <translation>Der Anmeldedienst ist nicht sicher erreichbar: Das vorgelegte Zertifikat ist zeitlich nicht gültig. Prüfen Sie Datum und Uhrzeit dieses Computers. Wenn sie stimmen, wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service safely: what answered is another server, according to its certificate. Try another network, or send these details to {support}.</source>
        <translation>Der Anmeldedienst ist nicht sicher erreichbar: Geantwortet hat ein anderer Server, wie sein Zertifikat zeigt. Versuchen Sie es in einem anderen Netzwerk oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Nothing was sent: {setting} on this computer would send your sign-in to another place, which this connection doesn&apos;t allow. Remove it, or contact {support}.</source>
        <translation>Nichts wurde gesendet: {setting} auf diesem Computer würde Ihre Anmeldung woandershin leiten, was diese Verbindung nicht erlaubt. Entfernen Sie die Einstellung oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>Nothing was sent: {setting} on this computer has to be an address that begins with https://, or one on this computer. Correct or remove it, or send these details to {support}.</source>
        <translation>Nichts wurde gesendet: {setting} auf diesem Computer muss eine Adresse sein, die mit https:// beginnt oder zu diesem Computer führt. Berichtigen oder entfernen Sie die Einstellung oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Nothing was sent: {setting} on this computer has to be a proxy&apos;s address, such as http://proxy.example:3128. Correct or remove it, or send these details to {support}.</source>
        <translation>Nichts wurde gesendet: {setting} auf diesem Computer muss die Adresse eines Proxys sein, etwa http://proxy.example:3128. Berichtigen oder entfernen Sie die Einstellung oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Nothing was sent: {setting} on this computer has to name a file with certificates. Correct or remove it, or send these details to {support}.</source>
        <translation>Nichts wurde gesendet: {setting} auf diesem Computer muss eine Datei mit Zertifikaten nennen. Berichtigen oder entfernen Sie die Einstellung oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Codes of an authenticator app don&apos;t work in {region}, through which you are signing in just now. Try again later, or contact {support}.</source>
        <translation>Codes einer Authenticator-App funktionieren in {region} nicht, und darüber melden Sie sich gerade an. Versuchen Sie es später erneut oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>You need a new password before you can sign in, and none can be set in {region}, through which you are signing in just now. Try again later, or contact {support}.</source>
        <translation>Sie brauchen ein neues Passwort, bevor Sie sich anmelden können, und in {region}, worüber Sie sich gerade anmelden, kann keines festgelegt werden. Versuchen Sie es später erneut oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>A second step has to be set up before you can sign in, which isn&apos;t possible in {region}, through which you are signing in just now. Try again later, or contact {support}.</source>
        <translation>Bevor Sie sich anmelden können, muss ein zweiter Schritt eingerichtet werden, und das ist in {region}, worüber Sie sich gerade anmelden, nicht möglich. Versuchen Sie es später erneut oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>you</source>
        <translation>Sie</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service. Check the connection.</source>
        <translation>Der Anmeldedienst ist nicht erreichbar. Prüfen Sie die Netzwerkverbindung.</translation>
    </message>
    <message>
        <source>Can&apos;t find the address of {host}. Check the connection, then try again. If it happens again, send these details to {support}.</source>
        <translation>Die Adresse von {host} ist nicht zu finden. Prüfen Sie die Netzwerkverbindung und versuchen Sie es dann erneut. Wenn es wieder geschieht, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a sign-in of its own. Ask {support} for the address to set in HTTPS_PROXY, or try another network.</source>
        <translation>Der Proxy {proxy} verlangt eine eigene Anmeldung. Bitten Sie {support} um die Adresse, die in HTTPS_PROXY stehen muss, oder versuchen Sie es in einem anderen Netzwerk.</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service safely: what answered couldn&apos;t prove that it is the service. Try another network, or send these details to {support}.</source>
        <translation>Der Anmeldedienst ist nicht sicher erreichbar: Was geantwortet hat, konnte nicht nachweisen, dass es der Dienst ist. Versuchen Sie es in einem anderen Netzwerk oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came. Check the connection and sign in again.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort kam. Prüfen Sie die Netzwerkverbindung und melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>What answers at {host} is not Amazon Cognito. Check the connection&apos;s address, or send these details to {support}.</source>
        <translation>Was unter {host} antwortet, ist nicht Amazon Cognito. Prüfen Sie die Adresse in der Verbindungsdatei oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The sign-in service sent an answer that this app doesn&apos;t understand. Try again. If it happens again, send these details to {support}.</source>
        <translation>Der Anmeldedienst hat eine Antwort gesendet, die diese App nicht versteht. Versuchen Sie es erneut. Wenn es wieder geschieht, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>A web page came from {host} in place of the sign-in service&apos;s answer. Some networks send one until you sign in to the network: open any web page, then try again. If it happens again, send these details to {support}.</source>
        <translation>Von {host} kam eine Webseite statt der Antwort des Anmeldedienstes. Manche Netzwerke senden eine, bis Sie sich beim Netzwerk anmelden: Öffnen Sie irgendeine Webseite und versuchen Sie es dann erneut. Wenn es wieder geschieht, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>What came from {host} is no answer of the sign-in service. Try again. If it happens again, send these details to {support}.</source>
        <translation>Was von {host} kam, ist keine Antwort des Anmeldedienstes. Versuchen Sie es erneut. Wenn es wieder geschieht, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Nothing was sent: {setting} on this computer can&apos;t be used. Correct or remove it, or send these details to {support}.</source>
        <translation>Nichts wurde gesendet: {setting} auf diesem Computer kann nicht verwendet werden. Berichtigen oder entfernen Sie die Einstellung oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service through the proxy {proxy}. Check the connection. If that doesn&apos;t help, send these details to {support}.</source>
        <translation>Der Anmeldedienst ist über den Proxy {proxy} nicht erreichbar. Prüfen Sie die Netzwerkverbindung. Wenn das nicht hilft, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Nothing was sent: the certificate file {file} doesn&apos;t exist. Ask {support} to put it there, or to correct {setting} on this computer.</source>
        <translation>Nichts wurde gesendet: Die Zertifikatsdatei {file} gibt es nicht. Bitten Sie {support}, sie dort abzulegen oder {setting} auf diesem Computer zu berichtigen.</translation>
    </message>
    <message>
        <source>Nothing was sent: the certificate file {file} can&apos;t be read. Ask {support} to let you read it, or to correct {setting} on this computer.</source>
        <translation>Nichts wurde gesendet: Die Zertifikatsdatei {file} kann nicht gelesen werden. Bitten Sie {support}, Ihnen das Lesen zu erlauben oder {setting} auf diesem Computer zu berichtigen.</translation>
    </message>
    <message>
        <source>Nothing was sent: there are no certificates in the file {file}. Ask {support} to replace it, or to correct {setting} on this computer.</source>
        <translation>Nichts wurde gesendet: In der Datei {file} stehen keine Zertifikate. Bitten Sie {support}, sie zu ersetzen oder {setting} auf diesem Computer zu berichtigen.</translation>
    </message>
    <message>
        <source>The service&apos;s public keys couldn&apos;t be read, so the tokens weren&apos;t checked. Try again. If it happens again, send these details to {support}.</source>
        <translation>Die öffentlichen Schlüssel des Dienstes konnten nicht gelesen werden, deshalb wurden die Tokens nicht geprüft. Versuchen Sie es erneut. Wenn es wieder geschieht, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The user name or password is incorrect. Check both and try again.</source>
        <translation>Benutzername oder Passwort ist falsch. Prüfen Sie beides und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sign-in service doesn&apos;t accept this password. Check it and try again. For help contact {support}.</source>
        <translation>Der Anmeldedienst nimmt dieses Passwort nicht an. Prüfen Sie es und versuchen Sie es erneut. Hilfe bekommen Sie, wenn Sie sich an {support} wenden.</translation>
    </message>
    <message>
        <source>The sign-in service knows no account with this user name. Check the name and try again.</source>
        <translation>Der Anmeldedienst kennt kein Konto mit diesem Benutzernamen. Prüfen Sie den Namen und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sign-in service refused this, for a reason that this app doesn&apos;t know. Its own words are under Details: send them to {support}.</source>
        <translation>Der Anmeldedienst hat das abgelehnt, aus einem Grund, den diese App nicht kennt. Seine eigenen Worte stehen unter „Details“: Senden Sie sie an {support}.</translation>
    </message>
    <message>
        <source>The sign-in service&apos;s protection stopped this, for security reasons. Try again from the computer and network that you usually use, or contact {support}.</source>
        <translation>Der Schutz des Anmeldedienstes hat das aus Sicherheitsgründen gestoppt. Versuchen Sie es von dem Computer und Netzwerk aus, die Sie sonst verwenden, oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>The current password is incorrect. Check it and try again.</source>
        <translation>Das aktuelle Passwort ist falsch. Prüfen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>That answer wasn&apos;t accepted. Sign in again, or contact {support}.</source>
        <translation>Diese Antwort wurde nicht angenommen. Melden Sie sich erneut an oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>The time on this computer is too far from the sign-in service&apos;s. Your password is not the problem. Set the clock to automatic, then sign in again.</source>
        <translation>Die Uhrzeit dieses Computers weicht zu weit von der des Anmeldedienstes ab. Es liegt nicht an Ihrem Passwort. Stellen Sie die Uhr auf automatisch und melden Sie sich dann erneut an.</translation>
    </message>
    <message>
        <source>Too many attempts. Sign-in is paused for up to 15 minutes.</source>
        <translation>Zu viele Versuche. Die Anmeldung pausiert für bis zu 15 Minuten.</translation>
    </message>
    <message>
        <source>Time ran out. Sign in again.</source>
        <translation>Die Zeit ist abgelaufen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>That step was already completed. Sign in again.</source>
        <translation>Dieser Schritt war schon abgeschlossen. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>This account is turned off. Contact {support}.</source>
        <translation>Dieses Konto ist deaktiviert. Wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>Your temporary password has expired. Ask {support} for a new one.</source>
        <translation>Ihr vorläufiges Passwort ist abgelaufen. Bitten Sie {support} um ein neues.</translation>
    </message>
    <message>
        <source>You have been signed out. Sign in again.</source>
        <translation>Sie wurden abgemeldet. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>You have been signed out: this account is turned off. Contact {support}.</source>
        <translation>Sie wurden abgemeldet: Dieses Konto ist deaktiviert. Wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>You have been signed out. Sign in again. If it happens often, tell {support}.</source>
        <translation>Sie wurden abgemeldet. Melden Sie sich erneut an. Wenn das oft geschieht, benachrichtigen Sie {support}.</translation>
    </message>
    <message>
        <source>That code doesn&apos;t match. Check the newest message and try again.</source>
        <translation>Dieser Code stimmt nicht. Sehen Sie in der neuesten Nachricht nach und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>That code was already used. Wait for the next one.</source>
        <translation>Dieser Code wurde schon verwendet. Warten Sie auf den nächsten.</translation>
    </message>
    <message>
        <source>That code is no longer good. Ask for a new one.</source>
        <translation>Dieser Code gilt nicht mehr. Fordern Sie einen neuen an.</translation>
    </message>
    <message>
        <source>The message couldn&apos;t be sent to {destination}. Try again or contact {support}.</source>
        <translation>Die Nachricht konnte nicht an {destination} gesendet werden. Versuchen Sie es erneut oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>Set a new password before you sign in.</source>
        <translation>Legen Sie vor der Anmeldung ein neues Passwort fest.</translation>
    </message>
    <message>
        <source>This account isn&apos;t activated yet. Activate it, then sign in.</source>
        <translation>Dieses Konto ist noch nicht aktiviert. Aktivieren Sie es und melden Sie sich dann an.</translation>
    </message>
    <message>
        <source>This account is active already. Sign in.</source>
        <translation>Dieses Konto ist schon aktiv. Melden Sie sich an.</translation>
    </message>
    <message>
        <source>A new password can&apos;t be set from here for this account. Ask {support} for one.</source>
        <translation>Für dieses Konto kann von hier aus kein neues Passwort festgelegt werden. Bitten Sie {support} um eines.</translation>
    </message>
    <message>
        <source>The new password doesn&apos;t meet the rules. Choose a longer one with different kinds of characters.</source>
        <translation>Das neue Passwort erfüllt die Regeln nicht. Wählen Sie ein längeres mit verschiedenen Arten von Zeichen.</translation>
    </message>
    <message>
        <source>That password was used before. Choose one you haven&apos;t used before.</source>
        <translation>Dieses Passwort wurde schon einmal verwendet. Wählen Sie eines, das Sie noch nie verwendet haben.</translation>
    </message>
    <message>
        <source>What you entered can&apos;t be used: {message} Change it and try again.</source>
        <translation>Ihre Eingabe kann nicht verwendet werden: {message} Ändern Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Too many incorrect codes. Wait 15 minutes.</source>
        <translation>Zu viele falsche Codes. Warten Sie 15 Minuten.</translation>
    </message>
    <message>
        <source>Too many requests. Wait a few minutes.</source>
        <translation>Zu viele Anfragen. Warten Sie einige Minuten.</translation>
    </message>
    <message>
        <source>No second sign-in step is set up for you. Contact {support}.</source>
        <translation>Für Sie ist kein zweiter Anmeldeschritt eingerichtet. Wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>The sign-in service asks for more details about you than this app can show. Send these details to {support}.</source>
        <translation>Der Anmeldedienst fragt nach mehr Angaben zu Ihnen, als diese App anzeigen kann. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Signing in requires a code by text message, but no phone number is on file for you. Ask {support} to add one.</source>
        <translation>Die Anmeldung verlangt einen Code per SMS, aber für Sie ist keine Telefonnummer eingetragen. Bitten Sie {support}, eine einzutragen.</translation>
    </message>
    <message>
        <source>This computer is no longer remembered. Sign in with a code.</source>
        <translation>Dieser Computer ist nicht mehr gemerkt. Melden Sie sich mit einem Code an.</translation>
    </message>
    <message>
        <source>This sign-in doesn&apos;t allow changes to your account. Contact {support} for them.</source>
        <translation>Diese Anmeldung erlaubt keine Änderungen an Ihrem Konto. Wenden Sie sich dafür an {support}.</translation>
    </message>
    <message>
        <source>The sign-in service didn&apos;t accept this change. For help contact {support}.</source>
        <translation>Der Anmeldedienst hat diese Änderung nicht angenommen. Hilfe bekommen Sie, wenn Sie sich an {support} wenden.</translation>
    </message>
    <message>
        <source>The sign-in service didn&apos;t accept the request, for a reason that this app doesn&apos;t know. Its own words are under Details: send them to {support}.</source>
        <translation>Der Anmeldedienst hat die Anfrage nicht angenommen, aus einem Grund, den diese App nicht kennt. Seine eigenen Worte stehen unter „Details“: Senden Sie sie an {support}.</translation>
    </message>
    <message>
        <source>For this account the sign-in service asks for the password. Sign in again with your password, or contact {support}.</source>
        <translation>Für dieses Konto verlangt der Anmeldedienst das Passwort. Melden Sie sich erneut mit Ihrem Passwort an oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>Something else was changed at the same moment. Try again.</source>
        <translation>Im selben Moment wurde etwas anderes geändert. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The sign-in service has a device with this computer&apos;s key already. Sign in again to get a new one.</source>
        <translation>Der Anmeldedienst hat schon ein Gerät mit dem Schlüssel dieses Computers. Melden Sie sich erneut an, um einen neuen zu bekommen.</translation>
    </message>
    <message>
        <source>The sign-in service didn&apos;t end that session. Its own words are under Details. If you don&apos;t know the session, sign out everywhere or contact {support}.</source>
        <translation>Der Anmeldedienst hat diese Sitzung nicht beendet. Seine eigenen Worte stehen unter „Details“. Wenn Sie die Sitzung nicht kennen, melden Sie sich überall ab oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>That session has ended already.</source>
        <translation>Diese Sitzung ist schon beendet.</translation>
    </message>
    <message>
        <source>That email, phone number or name belongs to another account.</source>
        <translation>Diese E-Mail-Adresse, Telefonnummer oder dieser Name gehört zu einem anderen Konto.</translation>
    </message>
    <message>
        <source>Your organisation doesn&apos;t allow this sign-in. Contact {support}.</source>
        <translation>Ihre Organisation erlaubt diese Anmeldung nicht. Wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>Sign-in isn&apos;t set up correctly. Your password is not the problem. Send these details to {support}.</source>
        <translation>Die Anmeldung ist nicht richtig eingerichtet. Es liegt nicht an Ihrem Passwort. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Sign-in uses a feature that the user pool&apos;s feature plan doesn&apos;t have. Your password is not the problem. Send these details to {support}.</source>
        <translation>Die Anmeldung verwendet eine Funktion, die der Tarif des Benutzerpools nicht enthält. Es liegt nicht an Ihrem Passwort. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>This isn&apos;t available just now. Try again later. If that doesn&apos;t help, send these details to {support}.</source>
        <translation>Das ist gerade nicht verfügbar. Versuchen Sie es später erneut. Wenn das nicht hilft, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>This network is blocked. Try the work network.</source>
        <translation>Dieses Netzwerk ist gesperrt. Versuchen Sie es im Netzwerk Ihrer Arbeit.</translation>
    </message>
    <message>
        <source>A service of your organisation that takes part in this didn&apos;t answer in time. Try again shortly. If it happens again, send these details to {support}.</source>
        <translation>Ein Dienst Ihrer Organisation, der daran beteiligt ist, hat nicht rechtzeitig geantwortet. Versuchen Sie es in Kürze erneut. Wenn es wieder geschieht, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The sign-in service had a problem. Try again shortly.</source>
        <translation>Der Anmeldedienst hatte ein Problem. Versuchen Sie es in Kürze erneut.</translation>
    </message>
    <message>
        <source>The sign-in service refused this for a reason that this app doesn&apos;t know. Send these details to {support}.</source>
        <translation>Der Anmeldedienst hat das aus einem Grund abgelehnt, den diese App nicht kennt. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The tokens that came back didn&apos;t pass every check, so they weren&apos;t accepted. Send these details to {support}.</source>
        <translation>Die erhaltenen Tokens haben nicht jede Prüfung bestanden und wurden deshalb nicht angenommen. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>You are no longer signed in on this computer. Sign in again.</source>
        <translation>Sie sind auf diesem Computer nicht mehr angemeldet. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>This sign-in step ({name}) isn&apos;t supported yet. Contact {support}.</source>
        <translation>Dieser Anmeldeschritt ({name}) wird noch nicht unterstützt. Wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>The sign-in service asked for a step ({name}) that this connection doesn&apos;t allow. Nothing was sent. Contact {support}.</source>
        <translation>Der Anmeldedienst hat einen Schritt ({name}) verlangt, den diese Verbindung nicht erlaubt. Nichts wurde gesendet. Wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>This sign-in needs a step ({name}) that isn&apos;t possible in {region}, through which you are signing in just now. Try again later, or contact {support}.</source>
        <translation>Diese Anmeldung braucht einen Schritt ({name}), der in {region}, worüber Sie sich gerade anmelden, nicht möglich ist. Versuchen Sie es später erneut oder wenden Sie sich an {support}.</translation>
    </message>
    <message>
        <source>That answer wasn&apos;t accepted. Check it and answer once more.</source>
        <translation>Diese Antwort wurde nicht angenommen. Prüfen Sie sie und antworten Sie noch einmal.</translation>
    </message>
    <message>
        <source>The sign-in service asked for the same steps again and again. Send these details to {support}.</source>
        <translation>Der Anmeldedienst hat immer wieder dieselben Schritte verlangt. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>A token didn&apos;t pass every check, so it wasn&apos;t accepted. Send these details to {support}.</source>
        <translation>Ein Token hat nicht jede Prüfung bestanden und wurde deshalb nicht angenommen. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Something went wrong in this app, not with you or your password. Try again. If it happens again, send these details to {support}.</source>
        <translation>In dieser App ist etwas schiefgegangen, es liegt nicht an Ihnen oder Ihrem Passwort. Versuchen Sie es erneut. Wenn es wieder geschieht, senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>Something happened that this app can&apos;t explain. Send these details to {support}.</source>
        <translation>Es ist etwas geschehen, das diese App nicht erklären kann. Senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The proxy {proxy}, which is set on this computer, can&apos;t be reached, so nothing was sent. Check the connection. If that doesn&apos;t help, ask {support} to correct the proxy (in the connection, in HTTPS_PROXY, or in the system&apos;s settings).</source>
        <translation>Der Proxy {proxy}, der auf diesem Computer eingestellt ist, ist nicht erreichbar; deshalb wurde nichts gesendet. Prüfen Sie die Netzwerkverbindung. Wenn das nicht hilft, bitten Sie {support}, den Proxy zu berichtigen (in der Verbindungsdatei, in HTTPS_PROXY oder in den Einstellungen des Systems).</translation>
    </message>
    <message>
        <source>There is no direct way to {host}, and this computer gets its proxy from a PAC file, which Cognito Desk doesn&apos;t read. Ask {support} for the proxy&apos;s address: it goes into the connection (proxy) or into HTTPS_PROXY.</source>
        <translation>Es gibt keinen direkten Weg zu {host}, und dieser Computer bezieht seinen Proxy aus einer PAC-Datei, die Cognito Desk nicht liest. Bitten Sie {support} um die Adresse des Proxys: Sie gehört in die Verbindungsdatei (proxy) oder in HTTPS_PROXY.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a user name and a password. Nothing was sent to the sign-in service.</source>
        <translation>Der Proxy {proxy} verlangt einen Benutzernamen und ein Passwort. An den Anmeldedienst wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a sign-in by {schemes}, which Cognito Desk can&apos;t do. Ask {support} to let it through to {host} without one, or for a proxy that takes a password.</source>
        <translation>Der Proxy {proxy} verlangt eine Anmeldung mit {schemes}, was Cognito Desk nicht kann. Bitten Sie {support}, die App ohne Anmeldung zu {host} durchzulassen, oder um einen Proxy, der ein Passwort annimmt.</translation>
    </message>
    <message>
        <source>Can&apos;t reach the sign-in service safely: the certificate that was shown comes from “{issuer}”, which this computer doesn&apos;t trust. If that is your organisation, ask {support} to have this computer trust it, or to name its certificate file in the connection (ca_bundle). If not, try another network.</source>
        <translation>Der Anmeldedienst ist nicht sicher erreichbar: Das vorgezeigte Zertifikat stammt von „{issuer}“, und diesem Aussteller vertraut dieser Computer nicht. Wenn das Ihre Organisation ist, bitten Sie {support}, diesen Computer ihm vertrauen zu lassen oder seine Zertifikatsdatei in der Verbindungsdatei zu nennen (ca_bundle). Wenn nicht, versuchen Sie es in einem anderen Netzwerk.</translation>
    </message>
    <message>
        <source>Nothing was sent: {setting} on this computer is the address of a PAC file, which Cognito Desk doesn&apos;t read. It has to be a proxy&apos;s address, such as http://proxy.example:3128. Correct it, or send these details to {support}.</source>
        <translation>Nichts wurde gesendet: {setting} auf diesem Computer ist die Adresse einer PAC-Datei, die Cognito Desk nicht liest. Es muss die Adresse eines Proxys sein, etwa http://proxy.example:3128. Berichtigen Sie die Einstellung oder senden Sie diese Details an {support}.</translation>
    </message>
    <message>
        <source>The password doesn&apos;t match this user name. Check it and try again.</source>
        <translation>Das Passwort passt nicht zu diesem Benutzernamen. Prüfen Sie es und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>_Counts</name>
    <message numerus="yes">
        <source>%n digits</source>
        <translation>
            <numerusform>%n Ziffer</numerusform>
            <numerusform>%n Ziffern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The code has %1; this has %n.</source>
        <translation>
            <numerusform>Der Code hat %1; dieser hat %n.</numerusform>
            <numerusform>Der Code hat %1; dieser hat %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_FactRow</name>
    <message>
        <source>Verify phone number</source>
        <translation>Telefonnummer bestätigen</translation>
    </message>
    <message>
        <source>Verify email</source>
        <translation>E-Mail-Adresse bestätigen</translation>
    </message>
</context>
<context>
    <name>_Pauses</name>
    <message numerus="yes">
        <source>Too many attempts. Sign-in is paused for %n s.</source>
        <translation>
            <numerusform>Zu viele Versuche. Die Anmeldung pausiert für %n s.</numerusform>
            <numerusform>Zu viele Versuche. Die Anmeldung pausiert für %n s.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too many attempts. Sign-in is paused for about %n min.</source>
        <translation>
            <numerusform>Zu viele Versuche. Die Anmeldung pausiert für etwa %n min.</numerusform>
            <numerusform>Zu viele Versuche. Die Anmeldung pausiert für etwa %n min.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_RuleRow</name>
    <message>
        <source>%1: met</source>
        <translation>%1: erfüllt</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1: noch nicht</translation>
    </message>
</context>
<context>
    <name>_Words</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>Mindestens %n Zeichen</numerusform>
            <numerusform>Mindestens %n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>A small letter (a to z)</source>
        <translation>Ein Kleinbuchstabe (a bis z)</translation>
    </message>
    <message>
        <source>A capital letter (A to Z)</source>
        <translation>Ein Großbuchstabe (A bis Z)</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Eine Ziffer</translation>
    </message>
    <message>
        <source>A symbol, such as ! or ?</source>
        <translation>Ein Sonderzeichen, etwa ! oder ?</translation>
    </message>
</context>
</TS>
