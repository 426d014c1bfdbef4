/**
 * What the application is called in each of the portal's languages, for menus of the portal: `page.title` of every
 * catalogue, of which only one is loaded.
 */
export const applicationNames: Readonly<Record<string, string>> = {
  ar: "الموصلات",
  br: "Conectores",
  de: "Konnektoren",
  en: "Connectors",
  fr: "Connecteurs",
  id: "Konektor",
  in: "कनेक्टर",
  it: "Connettori",
  ja: "コネクタ",
  kz: "Коннекторлар",
  la: "Conectores",
  ms: "Penyambung",
  pl: "Konektory",
  ru: "Коннекторы",
  sc: "连接器",
  tc: "連接器",
  th: "ตัวเชื่อมต่อ",
  tr: "Bağlayıcılar",
  ua: "Конектори",
  vn: "Trình kết nối",
};
