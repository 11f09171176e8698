import { fileURLToPath } from 'node:url';

/** The repository's `public/`: datasets and shipped models. */
export const publicFolder = fileURLToPath(new URL('../../public/', import.meta.url));
