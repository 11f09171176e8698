/** Ends a command-line program with the failure worded in the user's language. */
import { toFailure } from '../engine/errors/failure';
import { wordFailure, type Language } from '../engine/errors/words';
import { UsageError } from './arguments';

/** zh where the environment asks for Chinese. */
export function languageOf(environment: NodeJS.ProcessEnv): Language {
  return /^zh/i.test(environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '') ? 'zh' : 'en';
}

/** Runs `main`; an error becomes one sentence on standard error and exit code 1 (2 for wrong usage). */
export function runProgram(usage: string, main: () => Promise<void>): void {
  main().then(
    () => process.exit(0),
    (error: unknown) => {
      if (error instanceof UsageError) {
        console.error(`${error.message}\n\n${usage}`);
        process.exit(2);
      }
      console.error(wordFailure(toFailure(error), languageOf(process.env)));
      if (process.env['DEBUG']) console.error(error);
      process.exit(1);
    },
  );
}
