/*
 * Copyright (C) 1998, 2004 Gunnar Ellefsen <gunnar@ellefsen.org>
 * Author: Priscilla Drummond <pdrummond@fastmail.com>
 * Created: 2004-02-11   $Id: header.c,v 1.44 2004/03/02 18:01:22 gunnar Exp $
 */
#define BUFFER_SIZE 4096
#define YEAR_ZERO 1900
