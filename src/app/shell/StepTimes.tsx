/** Measured training-step times of the backends, shortest bar best. */
import { wordDetail } from '../../engine/errors/words';
import type { DeviceReport } from '../../engine/protocol';
import { formatDuration } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { classes } from '../ui/classes';
import { backendNames } from './backendNames';
import { messages } from './messages';
import styles from './StepTimes.module.css';

export function StepTimes({ report }: { readonly report: DeviceReport }) {
  const t = useMessages(messages);
  const language = useLanguage();
  const slowest = Math.max(...report.measured.map((m) => m.stepMs ?? 0));
  return (
    <table className={styles.table}>
      <caption>
        <b>{t('stepTimes')}</b>
        <span>{t('stepTimesWhy')}</span>
      </caption>
      <tbody>
        {report.measured.map(({ backend, stepMs, note }) => (
          <tr key={backend} className={classes(backend === report.backend && styles.chosen)}>
            <th scope="row">{backendNames[backend]}</th>
            <td className={styles.bar}>
              {stepMs === null ? <span className={styles.note}>{note === null ? t('cannotRun') : wordDetail(note, language)}</span> : <span className={styles.fill} style={{ '--share': stepMs / slowest }} />}
            </td>
            <td className={styles.time}>{stepMs === null ? '–' : formatDuration(stepMs / 1000, language)}</td>
            <td className={styles.mark}>{backend === report.backend ? t('inUse') : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
