import { initializeB24Frame } from "@bitrix24/b24jssdk";
import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { createRoot } from "react-dom/client";

// The least that the required packages weigh: the same first call as the application's, and the titles printed.
const frame = await initializeB24Frame();

function Titles() {
  const { data } = useQuery({
    queryKey: ["titles"],
    queryFn: async () => {
      const answer = await frame.callMethod("biconnector.connector.list", { page: 1 });
      return answer.getData()?.result as { id: number; title: string }[];
    },
  });
  return data?.map((row) => <p key={row.id}>{row.title}</p>);
}

createRoot(document.body).render(
  <QueryClientProvider client={new QueryClient()}>
    <Titles />
  </QueryClientProvider>,
);
