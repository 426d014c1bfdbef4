import { expect } from "vitest";
import { nestedError, resultOf, rowsOf, success } from "../testing/answers.ts";
import { unverified } from "./evidence.ts";
import { notTried, type Proof, rule } from "./rule.ts";

const moment = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/;
const setting = { code: "port", name: "Port", type: "INT" };
const required = [
  "logo",
  "settings",
  "title",
  "urlCheck",
  "urlData",
  "urlTableDescription",
  "urlTableList",
];

const add = ({ call }: Proof, fields?: unknown) => call("biconnector.connector.add", { fields });
const update = ({ call }: Proof, id: unknown, fields?: unknown) =>
  call("biconnector.connector.update", { id, fields });

async function read({ call }: Proof, id: number): Promise<Record<string, unknown>> {
  const { item } = resultOf(await call("biconnector.connector.get", { id })) as { item: object };
  return { ...item };
}

interface Described {
  title: string;
  isRequired: boolean;
  isReadOnly: boolean;
}

async function describedFields({ call }: Pick<Proof, "call">): Promise<Described[]> {
  const answer = resultOf(await call("biconnector.connector.fields"));
  return (answer as { fields: Described[] }).fields;
}

/** Sends fields in both ways. Nothing may have changed after a refusal. */
async function expectRefused(proof: Proof, fields: object, code: string): Promise<void> {
  const id = await proof.addConnector();
  const before = await read(proof, id);
  expect(await add(proof, proof.connectorFields(fields))).toEqual(nestedError(code));
  expect(await update(proof, id, fields)).toEqual(nestedError(code));
  expect(await read(proof, id)).toEqual(before);
  expect(await ownIds(proof)).toEqual([id]);
}

async function ownIds({ call, mark }: Proof): Promise<number[]> {
  const params = { select: ["id"], filter: { "%title": mark }, order: { id: "ASC" } };
  return rowsOf(await call("biconnector.connector.list", params)).map(({ id }) => Number(id));
}

/** Whatever the error is: the method does not say it, the database does. */
function expectError({ body }: { body: unknown }): void {
  const { result, error } = body as { result?: unknown; error?: unknown };
  expect(error ?? (result as { error?: unknown } | undefined)?.error).toBeTruthy();
}

rule(
  "connector: add answers {id}, get {item}, update and delete true",
  unverified,
  async (proof) => {
    const answer = await add(proof, proof.connectorFields());
    expect(answer).toEqual(
      success({ id: expect.toBeOneOf([expect.any(Number), expect.stringMatching(/^\d+$/)]) }),
    );
    const [id = 0] = await ownIds(proof);
    expect(await proof.call("biconnector.connector.get", { id })).toEqual(
      success({ item: expect.any(Object) }),
    );
    expect(await update(proof, id, { sort: 5 })).toEqual(success(true));
    expect(await proof.call("biconnector.connector.delete", { id })).toEqual(success(true));
  },
);

rule(
  "trap: a method's own error comes with HTTP 200, inside the result",
  unverified,
  async ({ call }) => {
    for (const entity of ["connector", "source", "table"]) {
      const { status } = await call(`biconnector.${entity}.fields`);
      if (status === 404) continue; // Older portals have no tables of that name.
      for (const method of ["get", "delete"]) {
        const answer = await call(`biconnector.${entity}.${method}`, { id: 0 });
        expect(answer).toEqual(nestedError("VALIDATION_INVALID_ID_FORMAT"));
      }
    }
  },
);

rule("connector.fields answers {fields}", unverified, async ({ call }) => {
  for (const entity of ["connector", "source", "dataset"]) {
    expect(await call(`biconnector.${entity}.fields`)).toEqual(
      success({ fields: expect.any(Array) }),
    );
  }
});

rule("connector.fields: title, type and four marks each", unverified, async (proof) => {
  for (const field of await describedFields(proof)) {
    expect(field).toMatchObject({
      title: expect.any(String),
      type: expect.any(String),
      isRequired: expect.any(Boolean),
      isReadOnly: expect.any(Boolean),
      isImmutable: expect.any(Boolean),
      isMultiple: expect.any(Boolean),
    });
  }
});

rule(
  "connector.fields: which are read-only, which are required on creation",
  unverified,
  async (proof) => {
    const fields = await describedFields(proof);
    const titles = (wanted: (field: Described) => boolean) =>
      fields
        .filter(wanted)
        .map(({ title }) => title)
        .sort();
    expect(titles(({ isReadOnly }) => isReadOnly)).toEqual(["dateCreate", "id"]);
    expect(titles(({ isRequired, isReadOnly }) => isRequired && !isReadOnly)).toEqual(required);
  },
);

rule("every field comes back as it was sent", unverified, async (proof) => {
  const fields = proof.connectorFields({
    title: `<b>"Sales"</b> & 📈 مبيعات ${proof.mark}`,
    description: "Orders\nand refunds",
    sort: 7,
  });
  const id = await proof.addConnector(fields);
  const { settings, ...item } = await read(proof, id);
  const { settings: sent, ...texts } = fields;
  expect(item).toMatchObject({ ...texts, sort: expect.toSatisfy((sort) => Number(sort) === 7) });
  expect(Object.values(settings as object)).toEqual(sent);
});

rule(
  "trap: texts hold controls of direction and characters that nobody sees",
  unverified,
  async (proof) => {
    const title = `\u202e${proof.mark}\u2066 a\u200bb\u00adc`;
    const item = await read(proof, await proof.addConnector({ title, description: title }));
    expect(item).toMatchObject({ title, description: title });
  },
);

rule("a logo may be the address of an image, or hold the image", unverified, async (proof) => {
  for (const logo of ["https://connect.example.com/logo.png", "data:image/png;base64,AAAA"]) {
    expect((await read(proof, await proof.addConnector({ logo }))).logo).toBe(logo);
  }
});

rule(
  "the sort is 100, and the date the portal's, if nothing is sent",
  unverified,
  async (proof) => {
    const item = await read(proof, await proof.addConnector());
    expect(Number(item.sort)).toBe(100);
    expect(item.dateCreate).toEqual(expect.stringMatching(moment));
  },
);

rule("trap: a description and a sourceCode never sent are null", unverified, async (proof) => {
  const item = await read(proof, await proof.addConnector());
  const known = (await describedFields(proof)).map(({ title }) => title);
  for (const title of ["description", "sourceCode"].filter((title) => known.includes(title))) {
    expect(item[title], title).toBeNull();
  }
});

rule("trap: the sort 1.5 is stored as 1", unverified, async (proof) => {
  const item = await read(proof, await proof.addConnector({ sort: "1.5" }));
  expect(Number(item.sort)).toBe(1);
});

rule("the sort is an integer of 32 bits", unverified, async (proof) => {
  const sorts = [2 ** 31 - 1, -(2 ** 31)];
  for (const sort of sorts) {
    expect(Number((await read(proof, await proof.addConnector({ sort }))).sort)).toBe(sort);
  }
  expectError(await add(proof, proof.connectorFields({ sort: 2 ** 31 })));
});

rule(
  "logo, description and settings hold 65,535 bytes of UTF-8 each",
  unverified,
  async (proof) => {
    const prefix = "data:image/png;base64,";
    const logo = prefix + "A".repeat(65_535 - prefix.length);
    const description = "é".repeat(32_767);
    const item = await read(proof, await proof.addConnector({ logo, description }));
    expect(item.logo === logo && item.description === description).toBe(true);

    const before = await ownIds(proof);
    const settings = Array.from({ length: 120 }, (_, index) => ({
      code: `code_${index}`,
      name: "N".repeat(512),
      type: "STRING",
    }));
    for (const some of [{ logo: `${logo}A` }, { description: "é".repeat(32_768) }, { settings }]) {
      expectError(await add(proof, proof.connectorFields(some)));
    }
    expect(await ownIds(proof)).toEqual(before);
  },
);

for (const title of required) {
  rule(`VALIDATION_REQUIRED_FIELD_MISSING: ${title}`, unverified, async (proof) => {
    const { [title]: _, ...rest } = proof.connectorFields();
    expect(await add(proof, rest)).toEqual(nestedError("VALIDATION_REQUIRED_FIELD_MISSING"));
    expect(await ownIds(proof)).toEqual([]);
  });
}

rule("VALIDATION_FIELDS_NOT_PROVIDED: no fields", unverified, async (proof) => {
  const id = await proof.addConnector();
  for (const nothing of [undefined, null, {}, [], "title"]) {
    expect(await add(proof, nothing)).toEqual(nestedError("VALIDATION_FIELDS_NOT_PROVIDED"));
    expect(await update(proof, id, nothing)).toEqual(nestedError("VALIDATION_FIELDS_NOT_PROVIDED"));
  }
});

rule("VALIDATION_UNKNOWN_PARAMETERS: fields that do not exist", unverified, async (proof) => {
  await expectRefused(proof, { name: "x" }, "VALIDATION_UNKNOWN_PARAMETERS");
});

rule("VALIDATION_READ_ONLY_FIELD: id and dateCreate", unverified, async (proof) => {
  await expectRefused(proof, { id: 9 }, "VALIDATION_READ_ONLY_FIELD");
  const date = { dateCreate: "2026-01-01 00:00:00" };
  expect(await add(proof, proof.connectorFields(date))).toEqual(
    nestedError("VALIDATION_READ_ONLY_FIELD"),
  );
});

rule("VALIDATION_INVALID_FIELD_TYPE: a value of another type", unverified, async (proof) => {
  const id = await proof.addConnector();
  const wrong = [
    { title: 5 },
    { logo: ["x"] },
    { sort: "first" },
    { urlData: {} },
    { settings: "x" },
  ];
  for (const some of wrong) {
    expect(await update(proof, id, some)).toEqual(nestedError("VALIDATION_INVALID_FIELD_TYPE"));
  }
  for (const some of [...wrong, { title: null }, { description: null }]) {
    const answer = await add(proof, proof.connectorFields(some));
    expect(answer).toEqual(nestedError("VALIDATION_INVALID_FIELD_TYPE"));
  }
  expect(await ownIds(proof)).toEqual([id]);
});

rule(
  "VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS: a part of a setting",
  unverified,
  async (proof) => {
    const settings = [setting, { code: "host", name: "Host" }];
    await expectRefused(proof, { settings }, "VALIDATION_SETTINGS_MISSING_REQUIRED_FIELDS");
  },
);

rule(
  "VALIDATION_SETTINGS_INVALID_TYPE: only STRING and INT are types",
  unverified,
  async (proof) => {
    const settings = [{ ...setting, type: "string" }];
    await expectRefused(proof, { settings }, "VALIDATION_SETTINGS_INVALID_TYPE");
  },
);

rule("the name of a setting is 512 characters at the most", unverified, async (proof) => {
  await proof.addConnector({ settings: [{ ...setting, name: "é".repeat(512) }] });
  const settings = [{ ...setting, name: "é".repeat(513) }];
  expect(await add(proof, proof.connectorFields({ settings }))).toEqual(
    nestedError("VALIDATION_SETTINGS_NAME_TOO_LONG"),
  );
});

rule("the code of a setting is 512 characters at the most", unverified, async (proof) => {
  const settings = [{ ...setting, code: "é".repeat(513) }];
  await expectRefused(proof, { settings }, "VALIDATION_SETTINGS_CODE_TOO_LONG");
});

for (const [title, longest] of Object.entries({
  title: 512,
  urlCheck: 2048,
  urlTableList: 2048,
  urlTableDescription: 2048,
  urlData: 2048,
})) {
  rule(
    `the ${title} of a connector is ${longest} characters at the most`,
    unverified,
    async (proof) => {
      const { [title]: start } = proof.connectorFields();
      const text = (length: number) => `${start}/`.padEnd(length, "é");
      const id = await proof.addConnector({ [title]: text(longest) });
      expect((await read(proof, id))[title]).toBe(text(longest));
      const answer = await update(proof, id, { [title]: text(longest + 1) });
      expect(answer).toEqual(nestedError("BX_INVALID_VALUE"));
    },
  );
}

rule("newer portals: supportMapping is false, sourceCode up to 64", unverified, async (proof) => {
  const known = (await describedFields(proof)).map(({ title }) => title);
  if (!known.includes("sourceCode")) notTried("older portals do not know these fields");
  const id = await proof.addConnector({ sourceCode: "s".repeat(64) });
  expect(await read(proof, id)).toMatchObject({
    supportMapping: false,
    sourceCode: "s".repeat(64),
  });
  expect(await update(proof, id, { sourceCode: "s".repeat(65) })).toEqual(
    nestedError("BX_INVALID_VALUE"),
  );
  expect(await update(proof, id, { supportMapping: true })).toEqual(success(true));
  expect(await read(proof, id)).toMatchObject({ supportMapping: true });
});

rule("BX_EMPTY_REQUIRED: a required text that is empty", unverified, async (proof) => {
  await expectRefused(proof, { urlData: "" }, "BX_EMPTY_REQUIRED");
});

rule("required texts are checked before lengths", unverified, async (proof) => {
  const some = { title: "x".repeat(513), urlTableDescription: "" };
  await expectRefused(proof, some, "BX_EMPTY_REQUIRED");
});

rule(
  "connector.update: any subset of the fields may be given, the others stay",
  unverified,
  async (proof) => {
    const id = await proof.addConnector({ description: "Orders" });
    const before = await read(proof, id);
    expect(await update(proof, id, { sort: 7 })).toEqual(success(true));
    const { sort, ...rest } = await read(proof, id);
    expect(Number(sort)).toBe(7);
    expect(before).toMatchObject(rest);
  },
);

rule("trap: a repeated add makes a second connector", unverified, async (proof) => {
  await add(proof, proof.connectorFields());
  await add(proof, proof.connectorFields());
  expect(await ownIds(proof)).toHaveLength(2);
});

for (const method of ["get", "update", "delete"]) {
  const send = ({ call }: Proof, params: object) =>
    call(`biconnector.connector.${method}`, { fields: { sort: 1 }, ...params });

  rule(`connector.${method}: VALIDATION_ID_NOT_PROVIDED`, unverified, async (proof) => {
    expect(await send(proof, {})).toEqual(
      nestedError("VALIDATION_ID_NOT_PROVIDED", "ID is missing."),
    );
  });

  rule(`connector.${method}: VALIDATION_INVALID_ID_FORMAT`, unverified, async (proof) => {
    for (const id of [0, -1, "abc", null, "", true, [4]]) {
      expect(await send(proof, { id }), JSON.stringify(id)).toEqual(
        nestedError("VALIDATION_INVALID_ID_FORMAT", "ID has to be a positive integer."),
      );
    }
  });

  rule(`connector.${method}: CONNECTOR_NOT_FOUND`, unverified, async (proof) => {
    const id = await proof.addConnector();
    await proof.call("biconnector.connector.delete", { id });
    expect(await send(proof, { id })).toEqual(
      nestedError("CONNECTOR_NOT_FOUND", "Connector was not found."),
    );
  });

  rule(
    `connector.${method}: another application's is CONNECTOR_NOT_FOUND`,
    unverified,
    async (proof) => {
      const id = await proof.addConnector();
      const answer = await proof.callAsOther(`biconnector.connector.${method}`, {
        id,
        fields: { sort: 1 },
      });
      expect(answer).toEqual(nestedError("CONNECTOR_NOT_FOUND", "Connector was not found."));
      expect(await ownIds(proof)).toEqual([id]);
    },
  );
}

rule(
  "connector.delete checks the id's form before it looks for the connector",
  unverified,
  async (proof) => {
    const remove = (params: object) => proof.call("biconnector.connector.delete", params);
    expect(await remove({})).toEqual(nestedError("VALIDATION_ID_NOT_PROVIDED"));
    expect(await remove({ id: -1 })).toEqual(nestedError("VALIDATION_INVALID_ID_FORMAT"));
    expect(await remove({ id: 2 ** 31 - 1 })).toEqual(nestedError("CONNECTOR_NOT_FOUND"));
  },
);

rule('connector.delete: the id "4" is as fine as 4', unverified, async (proof) => {
  const id = await proof.addConnector();
  const answer = await proof.call("biconnector.connector.delete", { id: String(id) });
  expect(answer).toEqual(success(true));
  expect(await ownIds(proof)).toEqual([]);
});

rule(
  "connector.delete: CONNECTOR_DELETE_RESTRICTED while connections exist",
  unverified,
  async (proof) => {
    const id = await proof.addConnector();
    const source = await proof.addSource(id);
    const remove = () => proof.call("biconnector.connector.delete", { id });
    expect(await remove()).toEqual(
      nestedError(
        "CONNECTOR_DELETE_RESTRICTED",
        "Connector cannot be removed. Remove the connections related to the connector first.",
      ),
    );
    expect(await ownIds(proof)).toEqual([id]);
    await proof.call("biconnector.source.delete", { id: source });
    expect(await remove()).toEqual(success(true));
  },
);
