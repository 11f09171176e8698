/** Tells the learner when the connection goes and comes, and when a part of the site cannot be loaded. */
import { useEffect } from 'react';
import { useMessages } from '../i18n/messages';
import { toast } from '../ui/toasts';
import { messages } from './messages';

export function useConnectionNotices(): void {
  const t = useMessages(messages);
  useEffect(() => {
    const gone = () => toast({ text: t('offline') });
    const back = () => toast({ text: t('online'), tone: 'good' });
    // Vite's event for a chunk that fails to preload; the boundary around it words the failure in its place too.
    const missing = () => toast({ text: t('chunkMissingWhy'), tone: 'bad', action: { label: t('reload'), onSelect: () => location.reload() } });
    addEventListener('offline', gone);
    addEventListener('online', back);
    addEventListener('vite:preloadError', missing);
    return () => {
      removeEventListener('offline', gone);
      removeEventListener('online', back);
      removeEventListener('vite:preloadError', missing);
    };
  }, [t]);
}
