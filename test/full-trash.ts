import { fitTrash } from "../src/biconnector/trash-fitting.ts";

/** A trash that takes all the room that there is, as the portal keeps it. */
export async function fullTrash(): Promise<string> {
  const now = Date.now();
  const entries = Array.from({ length: 300 }, (_, index) => {
    const mark = markOf(index);
    const address = `https://${mark.slice(0, 12)}.example/bi`;
    return {
      id: 900 - index,
      createdAt: "2025-03-04 10:00:00",
      deletedAt: now - (index + 1) * 3_600_000,
      fields: {
        title: `Warehouse ${index + 1}`,
        description: mark.repeat(2),
        logo: `data:image/png,${mark}`,
        sort: 100,
        urlCheck: `${address}/check`,
        urlTableList: `${address}/table_list`,
        urlTableDescription: `${address}/table_description`,
        urlData: `${address}/data`,
        settings: [{ name: "Host", code: "host", type: "STRING" as const }],
      },
      isLogoLost: false,
    };
  });
  return (await fitTrash({ entries, removals: [] })).text;
}

/** Letters that no other entry has. */
function markOf(index: number): string {
  let state = index + 1;
  return Array.from({ length: 100 }, () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  }).join("");
}
