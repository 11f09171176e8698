import { useSyncExternalStore } from 'react';
import type { DeviceAccess, DeviceView } from '../lesson';

export const useDeviceView = ({ subscribe, view }: DeviceAccess): DeviceView => useSyncExternalStore(subscribe, view);
