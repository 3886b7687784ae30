// Prints what test-results-parser, a reader that others wrote, finds in a file of JUnit XML.
import { parse } from "test-results-parser";

const report = parse({ type: "junit", files: [process.argv[2]] });
const cases = report.suites.flatMap((suite) => suite.cases);
const { total, passed, failed, errors, skipped } = report;
console.log(
  JSON.stringify({
    total,
    passed,
    failed,
    errors,
    skipped,
    cases: cases.map(({ name, status, metadata }) => ({ name, status, id: metadata.id })),
  }),
);
