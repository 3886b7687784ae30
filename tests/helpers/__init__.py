"""What tests of several folders share, one idea a module.

| what a test needs                                   | module                                 |
|-----------------------------------------------------|----------------------------------------|
| processes that surely end                           | `processes`                            |
| a practice pool, and what to ask of it              | `practice_pool`                        |
| flows on a real worker, without windows             | `flow_runner`                          |
| windows without a display, around a worker          | `windows`, `fake_worker`, `sessions`   |
| a terminal, and the person at it                    | `pseudo_terminal`                      |
| a display, a window manager, an accessibility bus   | `display`                              |
| the program on it, started and watched              | `running_app`, `run_with_sleep`        |
| to see and use it as a screen reader does           | `screen`, `atspi_driver`               |
| to sign in there                                    | `sign_in_steps`                        |
| a server on this computer                           | `loopback`, `black_holes`              |
| a network that misbehaves                           | `failing_proxy`, `network_failures`    |
| a server that answers byte by byte                  | `raw_server`                           |
| certificates and who issues them                    | `certificates`                         |
| a proxy that offices have, and TLS before a server  | `squid`, `tls_front`                   |
| what is set for a whole computer                    | `machine_settings`                     |
| what a program tells assistive tools by itself      | `accessibility_events`                 |
| what a person hears by Orca                         | `orca`                                 |
| what a program without a screen writes to stderr    | `qt_stderr`                            |
| doubles of AWS, and what answers in their place     | `aws_doubles`, `aws_between`           |
| layout items that PySide6 keeps after Qt's are gone | `stray_wrappers`                       |
| the contrast of two colours                         | `contrast`                             |
| a file that another program has open                | `held_open`                            |
| every class below another                           | `subclasses`                           |
| texts as a translation might have them              | `pseudo_translation`                   |
| every window with something in it, opened           | `every_window`, `opened_window`        |
"""
