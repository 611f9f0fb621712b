import { useQuery } from "@tanstack/react-query";
import { get } from "../../api/client";
import type { ReportBasis } from "../../api/reports";

export const useReportBasis = () =>
  useQuery({ queryKey: ["report-basis"], queryFn: () => get<ReportBasis>("/api/reports/basis") });
