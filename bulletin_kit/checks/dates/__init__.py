"""Dates and times: days that exist, weekdays, order, official form, numbers of documents."""
