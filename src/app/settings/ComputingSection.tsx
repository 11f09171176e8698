import { restartWithSettings } from '../engine/restartWithSettings';
import { useMessages } from '../i18n/messages';
import { backendIds, backendNames } from '../shell/backendNames';
import { DeviceFacts } from '../shell/DeviceDialog';
import { MeasureAgain } from '../shell/MeasureAgain';
import { useDevice } from '../store/device';
import { chooseBackend, useOverrides, useSettings } from '../store/settings';
import { useTab } from '../store/tab';
import { Select } from '../ui/Select';
import { messages } from './messages';
import { Row, Section } from './Section';

const threadChoices = [1, 2, 3, 4, 6, 8, 12, 16] as const;

export function ComputingSection() {
  const t = useMessages(messages);
  const forced = useOverrides((s) => s.overrides.backend);
  const { backend, threads } = useSettings();
  const reader = useTab((s) => s.role === 'reader');
  const status = useDevice((s) => s.status);
  const isolated = globalThis.crossOriginIsolated;

  return (
    <Section title={t('computing')}>
      {reader && <p>{t('readOnly')}</p>}
      <Row>
        <Select
          label={t('backend')}
          hint={forced === null ? t('backendHint') : t('backendForced')}
          value={forced ?? backend}
          disabled={reader}
          options={[{ value: 'auto', label: t('fastest') }, ...backendIds.map((id) => ({ value: id, label: backendNames[id] }))]}
          onChange={(value) => {
            chooseBackend(value);
            restartWithSettings();
          }}
        />
        <Select
          label={t('threads')}
          hint={t(isolated ? 'threadsHint' : 'threadsNone')}
          value={threads === null ? 'auto' : String(threads)}
          disabled={reader || !isolated}
          options={[{ value: 'auto', label: t('threadsAuto') }, ...threadChoices.map((n) => ({ value: String(n), label: String(n) }))]}
          onChange={(value) => {
            useSettings.getState().change({ threads: value === 'auto' ? null : Number(value) });
            restartWithSettings();
          }}
        />
      </Row>
      <div>
        <DeviceFacts />
      </div>
      {status !== 'off' && (
        <div>
          <MeasureAgain />
        </div>
      )}
    </Section>
  );
}
