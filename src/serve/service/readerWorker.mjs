// A thread does not inherit the loader of TypeScript files from the program that starts it.
import { register } from 'tsx/esm/api';

register();
await import('./readerWorker.ts');
