import { useState } from 'react';
import { toFailure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import { useLanguage, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { toast } from '../ui/toasts';
import type { BoardRun } from './boardRun';
import { boardMessages } from './messages';
import { NothingHere } from './NothingHere';
import { weights } from './weights';

/** Why there is no histogram; the weights of runs that are over can be read at once. */
export function NoHistograms({ runs }: { readonly runs: readonly BoardRun[] }) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const [state, setState] = useState<'ready' | 'looking' | 'looked'>('ready');
  const own = runs.flatMap(({ run }) => run ?? []);
  const look = (): void => {
    setState('looking');
    Promise.all(own.map((run) => weights.take(run)))
      .catch((error: unknown) => { toast({ text: wordFailure(toFailure(error), language), tone: 'bad' }); })
      .finally(() => { setState('looked'); });
  };
  return (
    <NothingHere>
      <p>{t(state === 'looked' ? 'noLayers' : 'noHistograms')}</p>
      {own.length > 0 && state !== 'looked' && <Button disabled={state === 'looking'} onClick={look}>{t(state === 'looking' ? 'looking' : 'lookNow')}</Button>}
    </NothingHere>
  );
}
