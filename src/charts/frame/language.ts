/** Charts draw data that they are given: they know no store, no lesson and no engine code but its pure statistics. */

/** The languages in which every chart can speak. */
export type ChartLanguage = 'zh' | 'en';

export type Bilingual = Readonly<Record<ChartLanguage, string>>;
