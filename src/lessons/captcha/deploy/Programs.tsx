import { useState, type ReactElement } from 'react';
import { Choice } from '../../figure/Choice';
import { wordsOf } from '../../figure/words';
import figure from '../../figure/figure.module.css';
import type { Language } from '../../lesson';
import { messages } from './messages';
import type { Encoding } from './serviceClient';
import { Snippet } from './Snippet';
import { clientNames, clients, snippet, type Client } from './snippets';

/** The same question, asked by a program of one's own. */
export function Programs({ origin, encoding, language }: { readonly origin: string; readonly encoding: Encoding; readonly language: Language }): ReactElement {
  const t = wordsOf(messages, language);
  const [client, setClient] = useState<Client>('curl');
  return (
    <div className={figure.titled}>
      <Choice label={t('client')} value={client} onChange={setClient} options={clients.map((value) => ({ value, label: clientNames[value] }))} />
      <Snippet text={snippet(client, encoding, origin)} label={t('snippet', { client: clientNames[client] })} language={language} />
      <p className={figure.small}>{t('folder')}</p>
    </div>
  );
}
