import { writeFileSync } from "node:fs";
import { stripVTControlCharacters } from "node:util";
import type { Reporter, TestCase, TestModule } from "vitest/node";

/** A report in Markdown about one run: what was asked, and what a portal did. */
export interface ReportHead {
  /** `YYYY-MM-DD`. */
  date: string;
  /** The portal's plan and generation, as far as it tells. */
  edition: string;
  /** What must stand in no report: tokens, and the address of the portal. */
  secrets: readonly string[];
}

/** Writes a report of a conformance run to a file when the run has ended. */
export function reportTo(file: string, head: ReportHead): Reporter {
  return {
    onTestRunEnd(modules) {
      writeFileSync(file, withoutSecrets(renderReport([...modules], head), head.secrets));
    },
  };
}

function renderReport(modules: TestModule[], { date, edition }: ReportHead): string {
  const tests = modules
    .flatMap((module) => [...module.children.allTests()])
    .filter((test) => test.result().state !== "skipped");
  const differences = tests.filter((test) => outcomeOf(test) === "difference");
  const count = (outcome: string) => tests.filter((test) => outcomeOf(test) === outcome).length;
  return [
    "# Conformance with the rules of the local portal",
    "",
    `- date: ${date}`,
    `- edition: ${edition}`,
    `- ${count("pass")} pass, ${count("difference")} differ, ${count("not tried")} not tried`,
    "",
    "| rule | evidence so far | outcome |",
    "| --- | --- | --- |",
    ...tests.map((test) => {
      const { evidence = "", notTried } = test.meta();
      const outcome = notTried ? `not tried: ${notTried}` : outcomeOf(test);
      return `| ${cell(test.name)} | ${cell(evidence)} | ${cell(outcome)} |`;
    }),
    "",
    ...modules.flatMap((module) => module.errors().map(({ message }) => block("Fault", message))),
    ...differences.map((test) => block(test.name, differenceOf(test))),
  ].join("\n");
}

function outcomeOf(test: TestCase): "pass" | "difference" | "not tried" {
  if (test.meta().notTried) return "not tried";
  return test.result().state === "passed" ? "pass" : "difference";
}

function differenceOf(test: TestCase): string {
  const errors = test.result().errors ?? [];
  return errors.map(({ message, diff }) => [message, diff ?? ""].join("\n")).join("\n");
}

function block(title: string, text: string): string {
  return `## ${title}\n\n\`\`\`\n${stripVTControlCharacters(text).replaceAll("```", "'''")}\n\`\`\`\n`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|").replaceAll("\n", " ");
}

function withoutSecrets(text: string, secrets: readonly string[]): string {
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, "(removed)"), text);
}
