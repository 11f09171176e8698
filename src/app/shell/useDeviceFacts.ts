/** The device report, memory and speed, worded as names and values. */
import type { DeviceReport, MemoryReport } from '../../engine/protocol';
import { formatBytes, formatCount, formatGflops, formatRate } from '../i18n/format';
import { useLanguage, useMessages } from '../i18n/messages';
import { useDevice } from '../store/device';
import { backendNames } from './backendNames';
import { messages } from './messages';
import { useWorkText } from './useWorkText';

export type Fact = readonly [name: string, value: string];

export function useDeviceFacts(): readonly Fact[] {
  const t = useMessages(messages);
  const language = useLanguage();
  const { report, memory, speed } = useDevice();
  const work = useWorkText();

  const ofDevice = ({ backend, chosenBy, renderer, software, cores, threads, simd, crossOriginIsolated, peakGflops }: DeviceReport): readonly Fact[] => [
    [t('backend'), backendNames[backend]],
    [t('chosenBy'), t(chosenBy)],
    [t('renderer'), renderer === null ? t('noRenderer') : software ? `${renderer} (${t('software')})` : renderer],
    [t('cores'), String(cores)],
    [t('threading'), String(threads)],
    [t('simd'), t(simd ? 'yes' : 'no')],
    [t('isolation'), t(crossOriginIsolated ? 'yes' : 'isolationOff')],
    ...(peakGflops === null ? [] : [[t('peak'), t('peakValue', { gflops: formatGflops(peakGflops, language) })] as const]),
  ];
  const ofMemory = ({ bytes, tensors, gpuBytes, heapBytes }: MemoryReport): readonly Fact[] => [
    [t('memory'), t('memoryValue', { bytes: formatBytes(bytes), count: formatCount(tensors, language) })],
    ...(gpuBytes === null ? [] : [[t('gpuMemory'), formatBytes(gpuBytes)] as const]),
    ...(heapBytes === null ? [] : [[t('heapMemory'), formatBytes(heapBytes)] as const]),
  ];
  return [
    ...(report ? ofDevice(report) : []),
    ...(memory ? ofMemory(memory) : []),
    ...(speed ? [[t('speed'), formatRate(speed.examplesPerSecond, language)] as const] : []),
    ...(work === null ? [] : [[t('arithmetic'), work] as const]),
  ];
}
