/** Hands a picture or a table to the browser's download, under a name that every file system accepts. */
export const download = (content: Blob, title: string, extension: string): void => { downloadFile(`${fileName(title)}.${extension}`, content.type, content); };

/** Offers the bytes as a download under exactly this name. */
export function downloadFile(name: string, mime: string, content: BlobPart): void {
  const url = URL.createObjectURL(new Blob([content], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Safari reads the blob after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export function fileName(title: string): string {
  const cleaned = title.normalize('NFKC').replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').toLowerCase();
  return cleaned.slice(0, 80) || 'chart';
}
