import { toFailure } from '../../engine/errors/failure';
import { wordFailure } from '../../engine/errors/words';
import type { ExportedFile } from '../../engine/protocol';
import { eventFile } from '../board/eventFile';
import { openInBoard } from '../board/openInBoard';
import { controller } from '../engine/studio';
import { useLanguage, useMessages } from '../i18n/messages';
import type { MenuItem } from '../ui/Menu';
import { runById } from '../store/runs';
import { toast } from '../ui/toasts';
import { downloadFile } from '../../charts/frame/download';
import { curvesCsv, fileStem, runFile } from './exportRun';
import { drawerMessages } from './messages';
import { runName } from './naming';
import type { RunOutline } from './record';
import { removeWithUndo } from './removal';
import { seriesOf } from './seriesBook';

/** What can be done with one run, as the items of a menu. */
export function useRunActions(run: RunOutline, onRename: (run: RunOutline) => void): readonly MenuItem[] {
  const t = useMessages(drawerMessages);
  const language = useLanguage();
  const exportFile = (): void => {
    const record = runById(run.id);
    if (record) downloadFile(`${fileStem(run)}.json`, 'application/json', runFile(record, seriesOf(run.id).toColumns()));
  };
  const download = ({ name, mime, bytes }: ExportedFile): void => { downloadFile(name, mime, bytes); };
  const exportEvents = (): void => {
    eventFile(run).then(download, (error: unknown) => { toast({ text: wordFailure(toFailure(error), language), tone: 'bad' }); });
  };
  const exportWeights = (): void => {
    controller.exportWeights(run.id).then(
      download,
      (error: unknown) => {
        const failure = toFailure(error);
        toast({ text: failure.code === 'unknown-run' ? t('noWeights') : wordFailure(failure, language), tone: 'bad' });
      },
    );
  };
  return [
    { id: 'pin', icon: 'pin', label: t(run.pinned ? 'unpin' : 'pin'), onSelect: () => { controller.pin(run.id, !run.pinned); } },
    { id: 'rename', icon: 'edit', label: t('rename'), onSelect: () => { onRename(run); } },
    { id: 'board', icon: 'chart', label: t('board'), onSelect: () => { openInBoard(run.id); } },
    { id: 'csv', icon: 'download', label: t('csv'), onSelect: () => { downloadFile(`${fileStem(run)}.csv`, 'text/csv', curvesCsv(seriesOf(run.id).toColumns())); } },
    { id: 'json', icon: 'download', label: t('json'), onSelect: exportFile },
    { id: 'events', icon: 'download', label: t('events'), onSelect: exportEvents },
    { id: 'weights', icon: 'download', label: t('weights'), onSelect: exportWeights },
    { id: 'remove', icon: 'trash', danger: true, label: t('remove'), onSelect: () => { removeWithUndo(run.id, runName(run, language), language); } },
  ];
}
