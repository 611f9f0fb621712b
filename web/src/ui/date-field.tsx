import { parseDate } from "@internationalized/date";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  DateInput,
  DatePicker,
  DateSegment,
  Dialog,
  FieldError,
  Group,
  Heading,
  Label,
  Popover,
} from "react-aria-components";
import { Icon } from "./icons";
import { KitLanguage } from "./kit-language";
import "./styles/date.css";

interface Props {
  label: string;
  /** A day as YYYY-MM-DD, or empty. */
  value: string;
  onChange: (day: string) => void;
}

export function DateField({ label, value, onChange }: Props) {
  return (
    <KitLanguage>
      <DatePicker
        className="field"
        value={/^\d{4}-\d\d-\d\d$/.test(value) ? parseDate(value) : null}
        onChange={(day) => onChange(day ? day.toString() : "")}
        shouldForceLeadingZeros
      >
        <Label className="label">{label}</Label>
        <Group className="input date-group">
          <DateInput className="date-input">{(segment) => <DateSegment segment={segment} />}</DateInput>
          <Button className="icon-button">
            <Icon name="down" />
          </Button>
        </Group>
        <FieldError className="fault" />
        <Popover className="popover">
          <Dialog>
            <Calendar className="calendar">
              <header>
                <Button slot="previous" className="icon-button">
                  <Icon name="left" />
                </Button>
                <Heading />
                <Button slot="next" className="icon-button">
                  <Icon name="right" />
                </Button>
              </header>
              <CalendarGrid>{(day) => <CalendarCell date={day} className="calendar-day" />}</CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </KitLanguage>
  );
}
