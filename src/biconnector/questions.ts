import type { Command } from "../bitrix24/batch";
import { isRecord } from "../bitrix24/portal-error";

/** A question to the portal, and how its answer is understood: null for what the portal did not tell. */
export interface Question<Told> {
  command: Command;
  read: (answer: unknown) => Told | null;
}

// None of these needs a permission of the application (docs/platform.md#questions-that-need-no-permission).

/** Whether the installation of the application is finished. */
export const isInstalled: Question<boolean> = {
  command: { method: "app.info", params: {} },
  read: (answer) => flag(isRecord(answer) ? answer.INSTALLED : null),
};

/** The permissions (scopes) that the application was given. */
export const scopes: Question<readonly unknown[]> = {
  command: { method: "scope", params: {} },
  read: (answer) => (Array.isArray(answer) ? answer : null),
};

/** Whether the person is an administrator. */
export const isAdministrator: Question<boolean> = {
  command: { method: "user.admin", params: {} },
  read: flag,
};

/** Whether the portal has a method. */
export function isOffered(method: string): Question<boolean> {
  return {
    command: { method: "method.get", params: { name: method } },
    read: (answer) => flag(isRecord(answer) ? answer.isExisting : null),
  };
}

function flag(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
