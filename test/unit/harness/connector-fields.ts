import type { ConnectorFields } from "../../../src/biconnector/connector-fields";

/** What a connector can be registered with, on any portal. */
export const registrable: ConnectorFields = {
  title: "Twin",
  description: "",
  logo: "https://service.example/logo.svg",
  sort: 100,
  urlCheck: "https://service.example/check",
  urlTableList: "https://service.example/list",
  urlTableDescription: "https://service.example/description",
  urlData: "https://service.example/data",
  settings: [],
};
