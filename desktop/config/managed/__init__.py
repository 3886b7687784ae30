"""What an organisation sets for a whole computer: policies of Windows, and a machine's own files.

A policy comes before the machine's file, and that before what a person or a profile says. Reading
is in `desktop.system.machine_files` and `desktop.system.policies`; here is what it means.
"""
