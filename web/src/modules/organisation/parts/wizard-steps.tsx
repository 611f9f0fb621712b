import { Steps } from "../../../ui/steps";
import { text } from "../import-text";

/** Where in the import the reader is: files, recognised, columns, dry run, receipt. */
export const WizardSteps = ({ now }: { now: 0 | 1 | 2 | 3 | 4 }) => (
  <Steps names={Object.values(text.steps).map((name) => name())} now={now} />
);
