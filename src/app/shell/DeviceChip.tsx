/** The device at a glance: backend, throughput of the last steps and its share of what is possible, memory. Opens the details. */
import { useState } from 'react';
import { formatBytes, formatRate } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { useDevice } from '../store/device';
import { classes } from '../ui/classes';
import { backendNames } from './backendNames';
import styles from './DeviceChip.module.css';
import { DeviceDialog } from './DeviceDialog';
import { messages } from './messages';
import { useWorkText } from './useWorkText';

const stateTexts = { off: 'deviceOff', starting: 'deviceStarting', restarting: 'deviceRestarting', failed: 'deviceFailed' } as const;

export function DeviceChip() {
  const t = useMessages(messages);
  const language = useLanguage();
  const [open, setOpen] = useState(false);
  const { status, report, memory, speed } = useDevice();
  const threads = report && report.backend === 'wasm' ? (report.threads > 1 ? t('threads', { count: report.threads }) : t('oneThread')) : null;
  const state = status === 'ready' && report ? [backendNames[report.backend], threads].filter(Boolean).join(' · ') : t(stateTexts[status === 'ready' ? 'starting' : status]);
  const rate = speed && formatRate(speed.examplesPerSecond, language);
  const work = useWorkText();
  const held = memory === null ? null : formatBytes(memory.bytes);
  return (
    <>
      <button type="button" className={styles.chip} aria-label={t('deviceDetails', { state: [state, rate, work, held].filter(Boolean).join(' ') })} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <span className={classes(styles.dot, styles[status])} aria-hidden="true" />
        <span className={styles.state}>{state}</span>{' '}
        {rate !== null && <b className={styles.rate}>{rate}</b>}{' '}
        {work !== null && <span className={styles.work}>{work}</span>}{' '}
        {held !== null && <span className={styles.memory}>{held}</span>}
      </button>
      <DeviceDialog open={open} onClose={() => setOpen(false)} />
    </>
  );
}
