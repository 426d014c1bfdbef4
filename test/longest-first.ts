import { BaseSequencer, type TestSpecification } from "vitest/node";

/**
 * Begins with the files that take longest for their size, by which files are sorted where no run is remembered: begun
 * last, they would go on alone when all else is done.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const isLong = ({ moduleId }: TestSpecification) =>
      /\/(engines\/\w+|states\/[\w-]+|hosting\/(attacks|slow-clients|stopping|reproducible)|small-window|conformance-over-http)\.test\.ts$/.test(
        moduleId,
      );
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
