/** `?workers=2`: spreads runs over so many engine workers for this visit, whatever the number of cores; for tests and comparisons. */

const most = 8;

/** The number that an address asks for; null where it asks for none or for nonsense. */
export function forcedWorkers(search: string): number | null {
  const asked = Number(new URLSearchParams(search).get('workers') ?? Number.NaN);
  return Number.isInteger(asked) && asked >= 1 && asked <= most ? asked : null;
}
