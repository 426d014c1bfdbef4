import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach } from "vitest";

// A test must fail for what it shows, not because a machine is busy.
configure({ asyncUtilTimeout: 20_000 });
afterEach(cleanup);
