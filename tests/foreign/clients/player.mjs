// Plays scenarios as the tests' server tells, in Node and in a browser.

/** Plays one scenario and reports how it ended; returns whether there was one to play. */
export async function playNext(server, clients) {
  const job = await (await fetch(`${server}/job`)).json();
  if (job !== null) {
    const body = JSON.stringify(await played(clients[job.client], job));
    await fetch(`${server}/result`, { method: "POST", body });
  }
  return job !== null;
}

async function played(client, { scenario, given }) {
  try {
    client.forget?.();
    return { result: await client[scenario](given) };
  } catch (error) {
    return { error: `${error.name}: ${error.message}`, stack: error.stack };
  }
}
