"""How well articles are read: what is missed and what is spurious by cause, how sure a report may be, false alarms."""
