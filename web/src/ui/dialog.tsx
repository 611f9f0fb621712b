import type { ReactNode } from "react";
import { Dialog as Kit, Heading, Modal, ModalOverlay } from "react-aria-components";
import { IconButton } from "./icon-button";
import { KitLanguage } from "./kit-language";
import { text } from "./text";

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A window that must be answered or closed before the page goes on. Load it with later(). */
export default function Dialog({ title, onClose, children }: Props) {
  return (
    <KitLanguage>
      <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(open) => !open && onClose()}>
        <Modal className="dialog">
          <Kit>
            <div className="dialog-head">
              <Heading slot="title" level={2}>
                {title}
              </Heading>
              <IconButton icon="close" label={text.close()} onClick={onClose} />
            </div>
            {children}
          </Kit>
        </Modal>
      </ModalOverlay>
    </KitLanguage>
  );
}
