/** What this build is called: its version, and the commit that it was made from where that is known. */
export const buildName: string = __BUILD__;
