/** What this device computes on and why: the whole device report, worded. */
import { formatBytes, formatCount, formatRate } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { wordFailure } from '../../engine/errors/words';
import { settingsHref } from '../routes';
import { useDevice } from '../store/device';
import { ButtonLink } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { backendNames } from './backendNames';
import styles from './DeviceDialog.module.css';
import { messages } from './messages';
import { StartEngine } from './StartEngine';
import { StepTimes } from './StepTimes';

export function DeviceDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const t = useMessages(messages);
  return (
    <Dialog open={open} onClose={onClose} title={t('device')} actions={<ButtonLink href={settingsHref} onClick={onClose}>{t('changeInSettings')}</ButtonLink>}>
      <DeviceFacts />
    </Dialog>
  );
}

/** The facts alone, as the settings show them too. */
export function DeviceFacts() {
  const t = useMessages(messages);
  const language = useLanguage();
  const { report, memory, examplesPerSecond, failure } = useDevice();
  const facts: (readonly [string, string])[] = report
    ? [
        [t('backend'), backendNames[report.backend]],
        [t('chosenBy'), t(report.chosenBy)],
        [t('renderer'), report.renderer === null ? t('noRenderer') : report.software ? `${report.renderer} (${t('software')})` : report.renderer],
        [t('cores'), String(report.cores)],
        [t('threading'), String(report.threads)],
        [t('simd'), t(report.simd ? 'yes' : 'no')],
        [t('isolation'), t(report.crossOriginIsolated ? 'yes' : 'isolationOff')],
      ]
    : [];
  if (memory) facts.push([t('memory'), t('memoryValue', { bytes: formatBytes(memory.bytes), count: formatCount(memory.tensors, language) })]);
  if (memory && memory.gpuBytes !== null) facts.push([t('gpuMemory'), formatBytes(memory.gpuBytes)]);
  if (examplesPerSecond !== null) facts.push([t('speed'), formatRate(examplesPerSecond, language)]);
  return (
    <>
      {failure && <p className={styles.failure}>{wordFailure(failure, language)}</p>}
      {!report && <StartEngine />}
      {facts.length > 0 && (
        <dl className={styles.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {report && report.measured.length > 0 && <StepTimes report={report} />}
    </>
  );
}
