import Mocha from 'mocha';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { figures } from '../support/figures.ts';

/** The editor calls this in its extension host; it runs every test beside this file and leaves the counts behind. */
export async function run(): Promise<void> {
  const pattern = process.env['BYOML_TEST_PATTERN'];
  const mocha = new Mocha({
    timeout: 120_000,
    color: false,
    reporter: 'spec',
    ...(pattern === undefined ? {} : { grep: new RegExp(pattern) }),
  });
  const tests = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.test.js'));
  for (const name of tests.sort()) mocha.addFile(join(import.meta.dirname, name));
  await mocha.loadFilesAsync();

  const outcome = { passed: 0, failed: 0, skipped: [] as string[], figures };
  await new Promise<void>((resolve) => {
    const runner = mocha.run(() => {
      resolve();
    });
    runner.on('pass', () => outcome.passed++);
    runner.on('fail', () => outcome.failed++);
    runner.on('pending', (test) => outcome.skipped.push(test.fullTitle()));
  });
  // A pattern that matches nothing must not look like success.
  if (outcome.passed + outcome.failed === 0) outcome.failed = 1;

  const file = process.env['BYOML_TEST_OUTCOME'];
  if (file !== undefined) writeFileSync(file, JSON.stringify(outcome));
  if (outcome.failed > 0) throw new Error(`${outcome.failed} failed`);
}
