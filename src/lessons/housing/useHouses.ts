import { useMemo } from 'react';
import type { Provenance } from '../../engine/protocol';
import { expected } from '../figure/expected';
import { useAnswer, type Asked } from '../figure/useAnswer';
import type { FigureProps } from '../lesson';
import { prepareHouses, type Houses } from './houses';

export interface HousesOf extends Houses {
  readonly provenance: Provenance;
}

/** The table with one feature or with two, ready for figures. */
export function useHouses(dataset: FigureProps['dataset'], features: 1 | 2): Asked<HousesOf> {
  const id = features === 1 ? 'housing0' : 'housing1';
  const asked = useAnswer(id, async () => expected('table', await dataset(id, { kind: 'summary' })));
  const table = asked.state === 'ready' ? asked.answer : null;
  const houses = useMemo(() => table && { ...prepareHouses(table), provenance: table.provenance }, [table]);
  if (asked.state !== 'ready') return asked;
  return houses ? { state: 'ready', answer: houses } : { state: 'loading' };
}
