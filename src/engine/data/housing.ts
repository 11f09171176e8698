/** The two house tables of lesson 5: 47 houses each, the price in the last column. */
import type { NumberTable } from '../declarations/numberTable';
import { EngineError } from '../errors/failure';
import { readCsv } from '../formats/csv';
import type { Platform } from '../runtime/platform';
import { fetchVerified, type Report } from './fetchVerified';
import { fileOf, readDatasetEntry, type DatasetEntry } from './manifest';
import { shared } from './shared';

export interface HouseTable extends NumberTable {
  readonly entry: DatasetEntry;
}

const loadOneFeature = shared((platform, report) => load(platform, 'housing0', ['square_feet', 'price'], report));
const loadTwoFeatures = shared((platform, report) => load(platform, 'housing1', ['square_feet', 'bedrooms', 'price'], report));

/** @param table 0: square feet and price; 1: square feet, bedrooms and price. @throws download-failed, checksum-mismatch, bad-file */
export function loadHousing(platform: Platform, table: 0 | 1, report: Report): Promise<HouseTable> {
  return table === 0 ? loadOneFeature(platform, report) : loadTwoFeatures(platform, report);
}

async function load(platform: Platform, id: 'housing0' | 'housing1', columns: readonly string[], report: Report): Promise<HouseTable> {
  const entry = await readDatasetEntry(platform, id);
  const file = fileOf(entry, 'table');
  const table = await fetchVerified(platform, file, (bytes) => readCsv(bytes, file.path), report);
  if (table.columns.join() !== columns.join()) {
    throw new EngineError('bad-file', { file: file.path, expected: `the columns ${columns.join(', ')}`, found: table.columns.join(', ') });
  }
  return { ...table, entry };
}
