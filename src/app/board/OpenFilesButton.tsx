import { useRef } from 'react';
import { useMessages } from '../i18n/messages';
import { Button, type ButtonProps } from '../ui/Button';
import { boardMessages } from './messages';

interface OpenFilesButtonProps extends Pick<ButtonProps, 'variant' | 'size'> {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Opens the system's file dialog. */
export function OpenFilesButton({ onFiles, ...look }: OpenFilesButtonProps) {
  const t = useMessages(boardMessages);
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button {...look} icon="upload" onClick={() => input.current?.click()}>{t('open')}</Button>
      {/* The button opens it; no one else needs to find it. */}
      <input
        ref={input} type="file" multiple hidden aria-label={t('open')}
        onChange={(event) => {
          onFiles([...(event.target.files ?? [])]);
          // The same file may be chosen again.
          event.target.value = '';
        }}
      />
    </>
  );
}
