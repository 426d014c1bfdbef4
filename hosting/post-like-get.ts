import type { Plugin } from "vite";

/**
 * Makes Vite's servers answer a POST like a GET: that is how a portal opens a handler
 * (docs/platform.md#opened-with-a-post).
 */
export function answerPostLikeGet(): Plugin {
  return {
    name: "answer-post-like-get",
    configureServer({ middlewares }) {
      middlewares.use((request, _response, next) => {
        if (request.method === "POST") request.method = "GET";
        next();
      });
    },
  };
}
