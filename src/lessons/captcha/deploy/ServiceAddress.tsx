import { useId, useState, type ReactElement } from 'react';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { wordServiceFailure } from './failureWords';
import { messages } from './messages';
import { defaultAddress, greet, serviceOrigin, type ServedModel, type ServiceFailure } from './serviceClient';

type State =
  | { readonly state: 'asking'; readonly origin: string }
  | { readonly state: 'here'; readonly origin: string; readonly ms: number; readonly model: ServedModel }
  | { readonly state: 'failed'; readonly origin: string; readonly failure: ServiceFailure };

interface ServiceAddressProps {
  readonly address: string;
  readonly language: Language;
  readonly onAddress: (address: string) => void;
  readonly onModel: (model: ServedModel) => void;
}

/** Where the service is, whether it answers, and what it reads. */
export function ServiceAddress({ address, language, onAddress, onModel }: ServiceAddressProps): ReactElement {
  const t = wordsOf(messages, language);
  const id = useId();
  const [last, setLast] = useState<State | null>(null);
  const origin = serviceOrigin(address);
  const known = last?.origin === origin ? last : null;

  const connect = async (): Promise<void> => {
    if (origin === null) return;
    setLast({ state: 'asking', origin });
    const answer = await greet({ origin, language });
    setLast(answer.ok ? { state: 'here', origin, ms: answer.ms, model: answer.value } : { state: 'failed', origin, failure: answer.failure });
    if (answer.ok) onModel(answer.value);
  };
  return (
    <div className={figure.titled}>
      <form className={figure.controls} onSubmit={(event) => { event.preventDefault(); void connect(); }}>
        <div className={figure.field}>
          <label htmlFor={id}>{t('address')}</label>
          <input id={id} type="text" inputMode="url" spellCheck={false} autoComplete="off" aria-invalid={origin === null} aria-describedby={`${id}-state`} value={address} onChange={(event) => onAddress(event.target.value)} />
        </div>
        <button type="submit" className={figure.button} disabled={origin === null || known?.state === 'asking'}>{t('connect')}</button>
      </form>
      <div id={`${id}-state`} role="status">
        {origin === null ? <p className={figure.failed}>{t('foreign', { example: defaultAddress })}</p> : <Connection last={known} language={language} />}
      </div>
    </div>
  );
}

function Connection({ last, language }: { readonly last: State | null; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  if (last?.state === 'failed') return <p className={figure.failed}>{wordServiceFailure(last.failure, last.origin, language)}</p>;
  if (last?.state !== 'here') return <p className={figure.small}>{t(last ? 'connecting' : 'notAsked')}</p>;
  return <p className={figure.note}>{t('here', { ms: last.ms.toFixed(0), ...last.model })}</p>;
}
