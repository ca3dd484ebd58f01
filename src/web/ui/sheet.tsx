// A dialog over the view: focus stays inside, Escape closes, focus goes back where it was.
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'

export function SheetBox({
  title,
  onClose,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  readonly children: React.ReactNode
}): React.ReactNode {
  return (
    <ModalOverlay className="overlay" isOpen isDismissable onOpenChange={open => !open && onClose()}>
      <Modal className="dialog">
        <Dialog className="dialog-body">
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
