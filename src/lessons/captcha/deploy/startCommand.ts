import type { System } from '../../figure/system';

/** Where browsers put what is downloaded, as each system's terminal writes it (Windows: the Command Prompt). */
const downloads: Readonly<Record<System, (file: string) => string>> = {
  windows: (file) => `"%USERPROFILE%\\Downloads\\${file}"`,
  macos: (file) => `~/Downloads/${file}`,
  linux: (file) => `~/Downloads/${file}`,
};

/** The line that starts the service: with a model file among the downloads, or with the network that comes with the studio. */
export const startCommand = (file: string | null, system: System): string => (file === null ? 'npm run serve' : `npm run serve -- --model ${downloads[system](file)}`);
