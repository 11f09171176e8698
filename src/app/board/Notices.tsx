import type { EventProblem } from '../../engine/declarations/eventLog';
import { wordFailure } from '../../engine/errors/words';
import { formatCount } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { acknowledge, dismissFailures, useBoard, type BoardFile } from './boardStore';
import { boardMessages } from './messages';
import styles from './Notices.module.css';

/** What is being read, what could not be, and what is wrong with what was. */
export function Notices() {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const reading = useBoard((s) => s.reading);
  const failures = useBoard((s) => s.failures);
  const files = useBoard((s) => s.files);
  return (
    <>
      {reading[0] !== undefined && <p className={styles.notice} role="status">{t('reading', { name: reading[0] })}</p>}
      {failures.length > 0 && (
        <div className={styles.notice} data-tone="bad" role="alert">
          <Icon name="warning" />
          <ul>{failures.map((failure, i) => <li key={i}>{wordFailure(failure, language)}</li>)}</ul>
          <Button size="small" variant="quiet" onClick={dismissFailures}>{t('dismiss')}</Button>
        </div>
      )}
      {files.filter(({ acknowledged }) => !acknowledged).map((file) => <Problems key={file.id} file={file} />)}
    </>
  );
}

const mostListed = 3;

function Problems({ file: { id, log } }: { readonly file: BoardFile }) {
  const t = useMessages(boardMessages);
  const language = useLanguage();
  const word = ({ kind, at, what }: EventProblem): string => t(kind, { at: formatCount(at, language), what });
  return (
    <div className={styles.notice} role="status">
      <Icon name="info" />
      <ul>
        {log.problems.slice(0, mostListed).map((problem, i) => <li key={i}><strong>{log.name}</strong>{language === 'zh' ? '：' : ': '}{word(problem)}</li>)}
        {log.problems.length > mostListed && <li>{t('moreProblems', { count: log.problems.length - mostListed })}</li>}
      </ul>
      <Button size="small" variant="quiet" onClick={() => { acknowledge(id); }}>{t('dismiss')}</Button>
    </div>
  );
}
