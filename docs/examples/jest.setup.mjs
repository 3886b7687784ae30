// Jest: { "globalSetup": "./jest.setup.mjs", "globalTeardown": "./jest.teardown.mjs" }
import { startPracticePool } from "./practice_pool.mjs";

export default async function setup() {
  const pool = await startPracticePool();
  globalThis.practicePool = pool; // for the teardown; tests get it from the environment
  process.env.PRACTICE_POOL = JSON.stringify(pool);
  process.env.AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER = pool.endpoint;
  process.env.AWS_REGION = pool.region;
}
