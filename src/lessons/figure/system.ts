/** Operating systems, for lines that are typed differently on each. */
export const systems = ['windows', 'macos', 'linux'] as const;
export type System = (typeof systems)[number];

export const systemNames: Readonly<Record<System, string>> = { windows: 'Windows', macos: 'macOS', linux: 'Linux' };

/** The system that the browser says it runs on; phones count as the nearest relative. */
export function systemOf(userAgent: string): System {
  if (/windows/i.test(userAgent)) return 'windows';
  return /mac os|iphone|ipad/i.test(userAgent) ? 'macos' : 'linux';
}
