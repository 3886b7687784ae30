"""An empty PySide6 window: what start and memory are measured against."""

import sys

from PySide6.QtWidgets import QApplication, QWidget

application = QApplication(sys.argv)
window = QWidget()
window.setWindowTitle("Empty")
window.resize(440, 450)
window.show()
sys.exit(application.exec())
