/** A field of a row by its name. */
export function readField(row: object, title: string): unknown {
  return (row as Readonly<Record<string, unknown>>)[title];
}
