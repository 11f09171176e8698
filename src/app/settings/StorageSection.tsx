import { useCallback, useEffect, useState } from 'react';
import { formatBytes } from '../i18n/format';
import { useMessages } from '../i18n/messages';
import { keepStorage, storageUse, type StorageUse } from '../storage/quota';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { Progress } from '../ui/Progress';
import { toast } from '../ui/toasts';
import { deleteAllData } from './deleteAllData';
import { messages } from './messages';
import { Row, Section } from './Section';

export function StorageSection() {
  const t = useMessages(messages);
  const [use, setUse] = useState<StorageUse | null>(null);
  const [asking, setAsking] = useState(false);
  const measure = useCallback(() => void storageUse().then(setUse), []);
  useEffect(measure, [measure]);

  const keep = async () => {
    const kept = await keepStorage();
    toast({ text: t(kept ? 'kept' : 'notKept'), tone: kept ? 'good' : 'plain' });
    measure();
  };
  const remove = async () => {
    setAsking(false);
    await deleteAllData();
    toast({ text: t('deleted'), tone: 'good' });
    measure();
  };
  const used = use ? t('used', { used: formatBytes(use.usedBytes), quota: formatBytes(use.quotaBytes) }) : t('usedUnknown');
  return (
    <Section title={t('storage')} why={t('storageWhy')}>
      {use && <Progress label={used} value={use.quotaBytes > 0 ? use.usedBytes / use.quotaBytes : 0} />}
      <p>
        {used} {use && t(use.persisted ? 'persisted' : 'notPersisted')}
      </p>
      <Row>
        {use && !use.persisted && <Button onClick={() => void keep()}>{t('keep')}</Button>}
        <Button variant="danger" icon="trash" onClick={() => setAsking(true)}>
          {t('deleteAll')}
        </Button>
      </Row>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('deleteTitle')}
        size="small"
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{t('cancel')}</Button>
            <Button variant="danger" onClick={() => void remove()}>
              {t('deleteConfirm')}
            </Button>
          </>
        }
      >
        <p>{t('deleteWhy')}</p>
      </Dialog>
    </Section>
  );
}
