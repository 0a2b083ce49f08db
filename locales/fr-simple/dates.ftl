# Dates and months are said as in fr.
