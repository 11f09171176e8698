/** A text file that a chart offers to save. */
export interface SavedText {
  /** Also what its button says, in capitals: `json`. */
  readonly extension: string;
  readonly mime: string;
  readonly text: () => string;
}
