/** Modules that the build makes of the engine's sources. */

/** `entry.ts?bundle`: the entry and all that it imports as one script's text (vite/bundledText.ts). */
declare module '*?bundle' {
  const text: string;
  export default text;
}

/** `studio.ts?api`: the names that programs may write (vite/studioApi.ts). */
declare module '*?api' {
  interface ApiMember {
    readonly name: string;
    readonly signature: string;
    readonly doc: string;
    readonly gives: string | null;
    readonly members?: readonly ApiMember[];
  }
  export interface StudioApi {
    readonly scope: readonly ApiMember[];
    readonly types: Readonly<Record<string, readonly ApiMember[]>>;
  }
  const api: StudioApi;
  export default api;
}
