import Dialog from "../ui/dialog";
import { PasswordForm } from "./password-form";
import { text } from "./text";

export const PasswordDialog = ({ onClose }: { onClose: () => void }) => (
  <Dialog title={text.changePassword()} onClose={onClose}>
    <PasswordForm onDone={onClose} />
  </Dialog>
);
