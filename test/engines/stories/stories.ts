import type { Story } from "../stage.ts";
import { deleting } from "./deleting.ts";
import { looking } from "./looking.ts";
import { making } from "./making.ts";
import { trouble } from "./trouble.ts";

/** All that is played in every engine. */
export const stories: Story[] = [...deleting, ...looking, ...making, ...trouble];
